using ComponentInit.Wasm.Binary;
using ComponentInit.Wasm.Components;
using CsCheck;
using Xunit;

namespace ComponentInit.Wasm.Tests.Components;

/// <summary>Bytes that do not follow the grammar are refused with their place.</summary>
public sealed class MalformedTests
{
    [Fact]
    public void Every_malformed_component_of_the_conformance_set_is_refused_with_offset_and_section()
    {
        List<string> accepted = [];
        foreach (var (name, bytes) in ConformanceSet.Get().Commands("assert_malformed"))
        {
            try
            {
                Component.Read(bytes).CheckFormat(TestContext.Current.CancellationToken);
                accepted.Add(name);
            }
            catch (WasmFormatException e)
            {
                Assert.InRange(e.Offset ?? -1, 0, bytes.Length);
                Assert.False(string.IsNullOrEmpty(e.Section), name);
            }
        }

        Assert.Empty(accepted);
    }

    [Fact]
    public void Invalid_components_of_the_conformance_set_are_decoded_for_the_validator_to_judge()
    {
        List<string> refused = [];
        foreach (var (name, bytes) in ConformanceSet.Get().Commands("assert_invalid"))
        {
            try
            {
                Component.Read(bytes).CheckFormat(TestContext.Current.CancellationToken);
            }
            catch (WasmFormatException)
            {
                refused.Add(name);
            }
        }

        Assert.Equal(string.Join("\n", ConformanceExceptions.RefusedEarly), string.Join("\n", refused));
    }

    [Fact]
    public void Mutated_components_are_read_or_refused_but_never_crash()
    {
        var inputs = ConformanceSet.Get().Valid().Select(item => item.Bytes).Where(bytes => bytes.Length < 4096).ToArray();
        Gen.Select(Gen.Int[0, inputs.Length - 1], Gen.Select(Gen.Int[0, 4095], Gen.Byte).Array[1, 6]).Sample(
            (input, edits) =>
            {
                byte[] bytes = [.. inputs[input]];
                foreach (var (place, value) in edits) bytes[place % bytes.Length] = value;
                Swallow(() => Component.Read(bytes).CheckFormat());
            },
            iter: 20_000,
            seed: "0N0XIzNsQ0O2",
            threads: 1);
    }

    [Fact]
    public void Components_nested_too_deep_are_refused()
    {
        byte[] bytes = [.. Preamble.Component];
        for (int i = 0; i <= Component.MaxNesting; i++)
        {
            var writer = new WasmWriter();
            writer.WriteBytes(Preamble.Component);
            writer.WriteByte((byte)ComponentSectionId.Component);
            writer.WriteByteVector(bytes);
            bytes = writer.ToArray();
        }

        var e = Assert.Throws<WasmFormatException>(() => Component.Read(bytes).CheckFormat());
        Assert.Contains("nested more than 100 deep", e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Types_nested_too_deep_are_refused()
    {
        var payload = new WasmWriter();
        payload.WriteByte(1);
        for (int i = 0; i < 100_000; i++) payload.WriteBytes([0x41, 0x01, 0x01]);
        var writer = new WasmWriter();
        writer.WriteBytes(Preamble.Component);
        writer.WriteByte((byte)ComponentSectionId.Type);
        writer.WriteByteVector(payload.Written);
        var e = Assert.Throws<WasmFormatException>(() => Component.Read(writer.ToArray()).CheckFormat());
        Assert.Contains("nested more than 100 deep", e.Message, StringComparison.Ordinal);
        Assert.Equal("type section", e.Section);
    }

    private static void Swallow(Action action)
    {
        try
        {
            action();
        }
        catch (WasmException)
        {
            return;
        }
    }
}
