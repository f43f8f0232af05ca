using System.Text.Json;
using ComponentInit.Tool.Tests.Consoles;
using ComponentInit.Tool.Tests.Guests;
using Xunit;

namespace ComponentInit.Tool.Tests.Verbs;

public sealed class DiffTests : IDisposable
{
    private const string Guest = """(module (memory 1) (func (export "wizer-initialize") (i32.store (i32.const 8) (i32.const 1))) (func (export "run")))""";

    private readonly Workplace _place = new();

    public DiffTests()
    {
        Workplace.Run("preinit", _place.Add("in.wat", Guest), "-o", _place["out.wasm"], "--manifest", _place["out.snapshot.json"]);
        Workplace.Run("preinit", _place.Add("other.wat", Guest.Replace("const 8", "const 16", StringComparison.Ordinal)), "-o", _place["other.wasm"]);
    }

    public void Dispose() => _place.Dispose();

    [Fact]
    public void What_is_the_same_prints_nothing_and_is_a_success()
    {
        ToolResult result = Workplace.Run("diff", _place["out.snapshot.json"], _place["out.wasm"]);
        Assert.Equal((ExitCode.Success, "", ""), (result.ExitCode, result.Text, result.Error));
    }

    [Fact]
    public void What_differs_is_a_table_and_exit_code_3()
    {
        ToolResult result = Workplace.Run("diff", _place["out.wasm"], _place["other.wasm"]);
        Assert.Equal(ExitCode.Different, result.ExitCode);
        Assert.Matches(@"instance 0, memory 0, 0x8 to 0x10 +01000000", result.Text);
    }

    [Fact]
    public void As_json_each_range_has_numbers()
    {
        ToolResult result = Workplace.Run("diff", _place["out.wasm"], _place["other.wasm"], "--json");
        using var document = JsonDocument.Parse(result.Output);
        Assert.False(document.RootElement.GetProperty("same").GetBoolean());
        var range = document.RootElement.GetProperty("differences")[0];
        Assert.Equal(("MemoryRange", 8, 9), (range.GetProperty("kind").GetString(), range.GetProperty("start").GetInt32(), range.GetProperty("length").GetInt32()));
    }

    [Fact]
    public void Standard_input_may_be_the_reference()
    {
        ToolResult result = Workplace.Run(new TestConsole { StandardInput = new MemoryStream(File.ReadAllBytes(_place["out.snapshot.json"])) }, "diff", "-", _place["out.wasm"]);
        Assert.Equal(ExitCode.Success, result.ExitCode);
    }

    [Fact]
    public void A_file_that_is_neither_is_refused()
    {
        ToolResult result = Workplace.Run("diff", _place.Add("text.txt", "neither"), _place["out.wasm"]);
        Assert.Equal(ExitCode.Failed, result.ExitCode);
        Assert.Contains("error[WasmMalformed]", result.Error, StringComparison.Ordinal);
    }
}
