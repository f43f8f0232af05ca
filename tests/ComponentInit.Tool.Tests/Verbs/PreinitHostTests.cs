using System.Text;
using ComponentInit.Tool.Tests.Consoles;
using ComponentInit.Tool.Tests.Guests;
using Xunit;

namespace ComponentInit.Tool.Tests.Verbs;

/// <summary>What init is given, and what it prints.</summary>
public sealed class PreinitHostTests : IDisposable
{
    private readonly Workplace _place = new();

    public void Dispose() => _place.Dispose();

    [Fact]
    public void What_the_guest_prints_goes_to_standard_error_even_when_quiet()
    {
        ToolResult result = Preinit(new TestConsole(), GuestText.Printing, "--wasi", "-q");
        Assert.Equal(ExitCode.Success, result.ExitCode);
        Assert.Empty(result.Output);
        Assert.Equal("guest says: hello\nhalf", result.Error);
    }

    [Theory]
    [InlineData("--import", "env.log=module:{0}", "10")]
    [InlineData("--preload", "env={0}", "10")]
    [InlineData("--import", "env.*=stub", "0")]
    public void An_import_is_given_or_stubbed(string option, string value, string seen)
    {
        string supplier = _place.Add("log.wat", GuestText.Log);
        ToolResult result = Preinit(new TestConsole(), GuestText.CallingImport, option, value.Replace("{0}", supplier, StringComparison.Ordinal));
        Assert.Equal(ExitCode.Success, result.ExitCode);
        Assert.Equal(seen, Call("seen()"));
    }

    [Fact]
    public void The_last_rule_for_an_import_wins()
    {
        string supplier = _place.Add("log.wat", GuestText.Log);
        ToolResult result = Preinit(new TestConsole(), GuestText.CallingImport, "--preload", $"env={supplier}", "--import", "env=trap");
        Assert.Equal(ExitCode.Failed, result.ExitCode);
    }

    [Fact]
    public void Standard_input_comes_from_a_file_or_from_the_tool()
    {
        string file = _place.Add("text", "A");
        Assert.Equal(ExitCode.Success, Preinit(new TestConsole(), GuestText.Reading, "--stdin", file).ExitCode);
        Assert.Equal("65", Call("first()"));

        using MemoryStream pipe = new(Encoding.UTF8.GetBytes("B"));
        Assert.Equal(ExitCode.Success, Preinit(new TestConsole { StandardInput = pipe }, GuestText.Reading, "--stdin", "-").ExitCode);
        Assert.Equal("66", Call("first()"));
    }

    [Fact]
    public void Standard_input_is_empty_unless_given()
    {
        using MemoryStream pipe = new(Encoding.UTF8.GetBytes("B"));
        Assert.Equal(ExitCode.Success, Preinit(new TestConsole { StandardInput = pipe }, GuestText.Reading, "--wasi").ExitCode);
        Assert.Equal("0", Call("first()"));
    }

    [Fact]
    public void Standard_input_cannot_be_both_program_and_input()
    {
        ToolResult result = Workplace.Run("preinit", "-", "--stdin", "-", "-o", _place["out.wasm"]);
        Assert.Equal(ExitCode.Usage, result.ExitCode);
        Assert.Contains("--stdin", result.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("0", "0")]
    [InlineData("1", "4", "--env", "A=1")]
    [InlineData("1", "9", "--env", "KNOWN")]
    [InlineData("0", "0", "--env", "UNKNOWN")]
    [InlineData("2", "13", "--env", "KNOWN", "--env", "B=2")]
    public void The_guest_sees_the_variables_it_is_given(string count, string bytes, params string[] options)
    {
        TestConsole console = new() { Environment = { ["KNOWN"] = "ok", ["OTHER"] = "secret" } };
        Assert.Equal(ExitCode.Success, Preinit(console, GuestText.Environment, ["--wasi", .. options]).ExitCode);
        Assert.Equal(count, Call("count()"));
        Assert.Equal(bytes, Call("bytes()"));
    }

    private ToolResult Preinit(TestConsole console, string text, params string[] options) =>
        Workplace.Run(console, ["preinit", _place.Add("in.wat", text), "-o", _place["out.wasm"], .. options]);

    private string Call(string call) => Workplace.Run("call", _place["out.wasm"], call).Text.Trim();
}
