using ComponentInit.Tool.Consoles;
using ComponentInit.Tool.Tests.Guests;
using Xunit;

namespace ComponentInit.Tool.Tests.Consoles;

public sealed class EmphasisTests
{
    private const string Red = "\u001b[1;31m";

    [Theory]
    [InlineData(null, true, null, true)]
    [InlineData("auto", true, null, true)]
    [InlineData("auto", false, null, false)]
    [InlineData("auto", true, "NO_COLOR=1", false)]
    [InlineData("auto", true, "NO_COLOR=", true)]
    [InlineData("auto", true, "TERM=dumb", false)]
    [InlineData("always", false, "NO_COLOR=1", true)]
    [InlineData("never", true, null, false)]
    public void Errors_are_coloured_where_a_person_looks_or_as_asked(string? choice, bool terminal, string? variable, bool coloured)
    {
        TestConsole console = new() { IsErrorTerminal = terminal };
        if (variable?.Split('=') is [var name, var value]) console.Environment[name] = value;
        string[] options = choice is null ? [] : ["--color", choice];
        ToolResult result = Workplace.Run(console, ["inspect", "/nowhere/none.wasm", .. options]);
        Assert.Equal(coloured ? $"{Red}error[PathNotFound]:\u001b[0m " : "error[PathNotFound]: ", result.Error[..(result.Error.IndexOf(' ', StringComparison.Ordinal) + 1)]);
    }

    [Fact]
    public void A_warning_has_a_colour_of_its_own() =>
        Assert.Equal("\u001b[1;33mwarning:\u001b[0m", Emphasis.Of(new TestConsole(), Emphasis.Always).Warning("warning:"));

    [Fact]
    public void Another_word_is_a_wrong_command_line()
    {
        ToolResult result = Workplace.Run("inspect", "x.wasm", "--color", "blue");
        Assert.Equal(ExitCode.Usage, result.ExitCode);
        Assert.Contains("'blue' is none of auto|always|never", result.Error, StringComparison.Ordinal);
    }
}
