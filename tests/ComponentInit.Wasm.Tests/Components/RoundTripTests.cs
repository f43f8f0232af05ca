using System.Buffers;
using ComponentInit.Wasm.Components;
using ComponentInit.Wasm.Components.Definitions;
using ComponentInit.Wasm.Components.Editing;
using ComponentInit.Wasm.Components.Format;
using Xunit;

namespace ComponentInit.Wasm.Tests.Components;

/// <summary>The first law: what is written is what was read.</summary>
public sealed class RoundTripTests
{
    [Fact]
    public void Every_valid_component_of_the_conformance_set_is_written_as_it_was_read()
    {
        int count = 0;
        foreach (var (name, bytes) in ConformanceSet.Get().Valid())
        {
            var component = Component.Read(bytes);
            component.CheckFormat(TestContext.Current.CancellationToken);
            Assert.True(component.Write().ToArray().AsSpan().SequenceEqual(bytes), name);
            count++;
        }

        Assert.InRange(count, 700, int.MaxValue);
    }

    [Fact]
    public void Every_section_of_the_conformance_set_is_encoded_as_it_was_decoded()
    {
        List<string> different = [];
        foreach (var (name, bytes) in ConformanceSet.Get().Valid()) CompareSections(name, Component.Read(bytes), different);
        Assert.Equal(string.Join("\n", ConformanceExceptions.LongIntegers), string.Join("\n", different));
    }

    [Fact]
    public void Every_component_of_the_corpus_is_written_as_it_was_read()
    {
        foreach (string path in Directory.EnumerateFiles(SharedFolder.PathOf("corpus", "components"), "*.wasm", SearchOption.AllDirectories))
        {
            byte[] bytes = File.ReadAllBytes(path);
            var component = Component.Read(bytes);
            component.CheckFormat(TestContext.Current.CancellationToken);
            Assert.True(component.Write().ToArray().AsSpan().SequenceEqual(bytes), path);
            List<string> different = [];
            CompareSections(path, component, different);
            Assert.Empty(different);
        }
    }

    [Fact]
    public void A_component_in_several_pieces_is_read_like_one_in_one_piece()
    {
        foreach (var (name, bytes) in ConformanceSet.Get().EncodedComponents().Take(20))
        {
            var pieces = Wasm.Binary.SequenceBuilder.Join(Enumerable.Range(0, (bytes.Length + 6) / 7).Select(i => (ReadOnlyMemory<byte>)bytes.AsMemory(i * 7, Math.Min(7, bytes.Length - (i * 7)))));
            var component = Component.Read(pieces);
            component.CheckFormat(TestContext.Current.CancellationToken);
            Assert.True(component.Write().ToArray().AsSpan().SequenceEqual(bytes), name);
        }
    }

    private static void CompareSections(string name, Component component, List<string> different)
    {
        foreach (var section in component.Sections)
        {
            if (section.Id == ComponentSectionId.Component) CompareSections(name, ((NestedComponentDefinition)section.Definitions[0]).Component!, different);
            if (section.Id is ComponentSectionId.Custom or ComponentSectionId.Component or ComponentSectionId.CoreModule) continue;
            var encoded = SectionEncoder.Encode(section.Id, section.Definitions, new DefinitionWriter(IndexMap.Identity));
            if (!encoded.ToArray().AsSpan().SequenceEqual(section.Raw.ToArray())) different.Add($"{name} at 0x{section.Offset:x}");
        }
    }
}
