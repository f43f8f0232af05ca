using System.Text.Json;
using ComponentInit.Tool.Tests.Guests;
using Xunit;

namespace ComponentInit.Tool.Tests.Verbs;

public sealed class MeasureTests : IDisposable
{
    private const string Guest = """
        (module
          (global $n (mut i32) (i32.const 1))
          (func (export "wizer-initialize") (global.set $n (i32.const 42)))
          (func (export "answer") (param i32) (result i32) (i32.add (global.get $n) (local.get 0))))
        """;

    private readonly Workplace _place = new();

    public MeasureTests() => Workplace.Run("preinit", _place.Add("in.wat", Guest), "-o", _place["out.wasm"]);

    public void Dispose() => _place.Dispose();

    [Fact]
    public void Before_and_after_are_two_lines_each_with_the_result_of_the_call()
    {
        ToolResult result = Workplace.Run("measure", _place["in.wat"], _place["out.wasm"], "--call", "answer(1)", "--runs", "3");
        Assert.Equal(ExitCode.Success, result.ExitCode);
        Assert.Matches(@"^NAME +TIME +COMPILE +INSTANTIATE +INITIALISE +FIRST CALL +START +FASTER +RESULT\n", result.Text);
        Assert.Matches(@"\nin\.wat +median +[\d.]+ ms +[\d.]+ ms +[\d.]+ ms +[\d.]+ ms +[\d.]+ ms +- +43\n +minimum ", result.Text);
        Assert.Matches(@"\nout\.wasm +median +[\d.]+ ms +[\d.]+ ms +- +[\d.]+ ms +[\d.]+ ms +[\d.]+x +43\n +minimum ", result.Text);
    }

    [Fact]
    public void As_json_each_step_has_its_samples()
    {
        ToolResult result = Workplace.Run("measure", _place["in.wat"], _place["out.wasm"], "--call", "answer(1)", "--runs", "3", "--warm-ups", "0", "--compilations", "2", "--json");
        using var document = JsonDocument.Parse(result.Output);
        JsonElement root = document.RootElement;
        Assert.Equal(("componentinit.measure/1", "answer(1)", 3, 0), (root.GetProperty("schema").GetString(), root.GetProperty("call").GetString(), root.GetProperty("runs").GetInt32(), root.GetProperty("warmUps").GetInt32()));
        JsonElement before = root.GetProperty("measurements")[0];
        JsonElement after = root.GetProperty("measurements")[1];
        Assert.Equal((2, 3), (before.GetProperty("compile").GetProperty("samples").GetArrayLength(), before.GetProperty("start").GetProperty("samples").GetArrayLength()));
        Assert.Equal(("wizer-initialize", JsonValueKind.Null), (before.GetProperty("initFunction").GetString(), after.GetProperty("initFunction").ValueKind));
        Assert.Equal((JsonValueKind.Null, JsonValueKind.Number), (before.GetProperty("speedup").ValueKind, after.GetProperty("speedup").ValueKind));
    }

    [Theory]
    [InlineData(ExitCode.Usage, "OptionInvalid", "--runs", "0")]
    [InlineData(ExitCode.Usage, "OptionInvalid", "--runs", "99999999999")]
    [InlineData(ExitCode.Failed, "ExportNotFound", "--call", "nothing()")]
    public void What_cannot_be_is_refused(ExitCode exitCode, string code, params string[] options)
    {
        ToolResult result = Workplace.Run(["measure", _place["in.wat"], .. options]);
        Assert.Equal((exitCode, ""), (result.ExitCode, result.Text));
        Assert.Contains($"error[{code}]", result.Error, StringComparison.Ordinal);
    }
}
