using System.Text.Json;
using ComponentInit.Runtime.Engines;
using ComponentInit.Tool.Tests.Consoles;
using ComponentInit.Tool.Tests.Guests;
using Xunit;

namespace ComponentInit.Tool.Tests.Verbs;

/// <summary>The verbs that only read: inspect, exports, imports, validate.</summary>
public sealed class ReadingVerbTests : IDisposable
{
    private readonly Workplace _place = new();

    public void Dispose() => _place.Dispose();

    [Fact]
    public void Inspect_shows_what_a_module_is_made_of()
    {
        ToolResult result = Run("inspect", GuestText.Counter);
        Assert.Equal(ExitCode.Success, result.ExitCode);
        Assert.Equal("", result.Error);
        Assert.Matches(@"kind +module", result.Text);
        Assert.Matches(@"init +wizer-initialize", result.Text);
        Assert.Matches(@"start-up +library; preinit wizer-initialize \(\w+\)", result.Text);
        Assert.Contains("code", result.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Inspect_as_json_has_a_schema_and_all_members()
    {
        JsonElement json = Run("inspect", GuestText.Counter, "--json").Json;
        Assert.Equal("componentinit.inspect/1", json.GetProperty("schema").GetString());
        Assert.Equal("module", json.GetProperty("kind").GetString());
        Assert.Equal("wizer-initialize", json.GetProperty("initFunction").GetString());
        Assert.Equal("library", json.GetProperty("startup").GetProperty("kind").GetString());
        Assert.Equal("wizer-initialize", json.GetProperty("startup").GetProperty("preinit")[0].GetString());
        Assert.Equal(5, json.GetProperty("exports").GetInt32());
        Assert.Equal(JsonValueKind.Null, json.GetProperty("startFunction").ValueKind);
        Assert.Equal(64, json.GetProperty("sha256").GetString()!.Length);
        Assert.Contains("code section", json.GetProperty("sections").EnumerateArray().Select(section => section.GetProperty("name").GetString()));
    }

    [Fact]
    public void Exports_have_kinds_and_types()
    {
        Assert.Matches(@"func +\d+ +add +.*i32 i32.*i32", Run("exports", GuestText.Counter).Text);
        JsonElement json = Run("exports", GuestText.Counter, "--json").Json;
        Assert.Equal("componentinit.exports/1", json.GetProperty("schema").GetString());
        Assert.Equal(["memory", "wizer-initialize", "next", "add", "half"], json.GetProperty("exports").EnumerateArray().Select(item => item.GetProperty("name").GetString()));
        Assert.Equal("memory", json.GetProperty("exports")[0].GetProperty("kind").GetString());
    }

    [Fact]
    public void Imports_have_modules_and_types()
    {
        Assert.Matches(@"func +0 +env +log +.*i32", Run("imports", GuestText.CallingImport).Text);
        JsonElement json = Run("imports", GuestText.CallingImport, "--json").Json;
        Assert.Equal("componentinit.imports/1", json.GetProperty("schema").GetString());
        Assert.Equal("env", json.GetProperty("imports")[0].GetProperty("module").GetString());
        Assert.Equal("", Run("imports", GuestText.Counter).Text);
    }

    [Fact]
    public void Validate_is_silent_about_what_is_valid()
    {
        ToolResult result = Run("validate", GuestText.Counter);
        Assert.Equal(ExitCode.Success, result.ExitCode);
        Assert.Equal(("", ""), (result.Text, result.Error));
        JsonElement json = Run("validate", GuestText.Counter, "--json").Json;
        Assert.Equal("componentinit.validate/1", json.GetProperty("schema").GetString());
        Assert.True(json.GetProperty("valid").GetBoolean());
        Assert.Equal(JsonValueKind.Null, json.GetProperty("error").ValueKind);
    }

    [Fact]
    public void Validate_says_what_is_wrong()
    {
        ToolResult result = Run("validate", GuestText.Invalid, "--json");
        Assert.Equal(ExitCode.Failed, result.ExitCode);
        Assert.Contains("error[WasmInvalid]", result.Error, StringComparison.Ordinal);
        Assert.False(result.Json.GetProperty("valid").GetBoolean());
        Assert.Equal("WasmInvalid", result.ErrorCode);
    }

    [Theory]
    [InlineData("inspect")]
    [InlineData("exports")]
    [InlineData("imports")]
    [InlineData("validate")]
    public void Standard_input_is_read_for_a_dash(string verb)
    {
        using MemoryStream pipe = new(WatParser.ToBinary(GuestText.Counter));
        ToolResult result = Workplace.Run(new TestConsole { StandardInput = pipe }, verb, "-", "--json");
        Assert.Equal(ExitCode.Success, result.ExitCode);
        Assert.Equal("(memory)", result.Json.GetProperty("name").GetString());
    }

    [Theory]
    [InlineData("inspect")]
    [InlineData("exports")]
    [InlineData("imports")]
    [InlineData("validate")]
    [InlineData("call", "f()")]
    public void What_is_no_program_is_refused(string verb, params string[] rest)
    {
        ToolResult result = Workplace.Run([verb, _place.Add("in.wasm", "plain text"), "--json", .. rest]);
        Assert.Equal(ExitCode.Failed, result.ExitCode);
        Assert.Equal("WasmMalformed", result.ErrorCode);
    }

    [Theory]
    [InlineData("exports")]
    [InlineData("inspect")]
    public void Names_out_of_a_binary_do_not_reach_a_terminal_as_commands(string verb)
    {
        ToolResult result = Run(verb, """(module (func (export "a\1b[31mb") unreachable) (@custom "c\1b[0m" "x"))""");
        Assert.Equal(ExitCode.Success, result.ExitCode);
        Assert.DoesNotContain('\u001b', result.Text);
    }

    private ToolResult Run(string verb, string text, params string[] options) => Workplace.Run([verb, _place.Add("in.wat", text), .. options]);
}
