using System.Text.Json;
using ComponentInit.Tool.Tests.Consoles;
using ComponentInit.Tool.Tests.Guests;
using Xunit;

namespace ComponentInit.Tool.Tests.Verbs;

public sealed class ReportTests : IDisposable
{
    private const string Guest = """(module (memory 1) (func (export "wizer-initialize") (i32.store (i32.const 8) (i32.const 1))) (func (export "run")))""";

    private readonly Workplace _place = new();

    public ReportTests() => Workplace.Run("preinit", _place.Add("in.wat", Guest), "-o", _place["out.wasm"], "--manifest", _place["out.snapshot.json"]);

    public void Dispose() => _place.Dispose();

    [Fact]
    public void Without_a_file_the_page_is_the_product()
    {
        ToolResult result = Workplace.Run("report", _place["out.snapshot.json"]);
        Assert.Equal((ExitCode.Success, ""), (result.ExitCode, result.Error));
        Assert.StartsWith("<!DOCTYPE html>", result.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void The_binary_before_shows_what_changed_and_json_says_what_was_written()
    {
        ToolResult result = Workplace.Run("report", _place["out.snapshot.json"], "--before", _place["in.wat"], "-o", _place["page.html"], "--json");
        using var document = JsonDocument.Parse(result.Output);
        Assert.Equal("componentinit.report/1", document.RootElement.GetProperty("schema").GetString());
        Assert.True(document.RootElement.GetProperty("knowsBefore").GetBoolean());
        Assert.True(document.RootElement.GetProperty("knowsAfter").GetBoolean());
        Assert.Equal(new FileInfo(_place["page.html"]).Length, document.RootElement.GetProperty("size").GetInt64());
        Assert.Contains("0x0 to 0x3f: filled by init", File.ReadAllText(_place["page.html"]), StringComparison.Ordinal);
    }

    [Fact]
    public void A_manifest_may_come_from_standard_input_and_the_binary_by_name()
    {
        TestConsole console = new() { StandardInput = new MemoryStream(File.ReadAllBytes(_place["out.snapshot.json"])) };
        ToolResult result = Workplace.Run(console, "report", "-", "--after", _place["out.wasm"]);
        Assert.Contains("0x0 to 0x3f: not zero", result.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(ExitCode.Usage, "OptionInvalid", "--before", "out.wasm")]
    [InlineData(ExitCode.Usage, "OptionInvalid", "--json")]
    [InlineData(ExitCode.Failed, "OutputExists", "--no-clobber", "-o", "out.wasm")]
    [InlineData(ExitCode.Failed, "PathNotFound", "--before", "none.wasm")]
    public void What_cannot_be_is_refused(ExitCode exitCode, string code, params string[] options)
    {
        string[] paths = [.. options.Select(option => option.EndsWith(".wasm", StringComparison.Ordinal) ? _place[option] : option)];
        ToolResult result = Workplace.Run(["report", _place["out.snapshot.json"], .. paths]);
        Assert.Equal(exitCode, result.ExitCode);
        Assert.Contains($"error[{code}]", result.Error, StringComparison.Ordinal);
    }
}
