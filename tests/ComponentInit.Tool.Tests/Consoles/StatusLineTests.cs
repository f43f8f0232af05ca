using ComponentInit.Tool.Consoles;
using Xunit;

namespace ComponentInit.Tool.Tests.Consoles;

public sealed class StatusLineTests
{
    [Fact]
    public void A_terminal_sees_the_text_and_then_an_empty_line()
    {
        TestConsole console = new() { IsErrorTerminal = true };
        StatusLine line = new(new ToolContext(console, CancellationToken.None), quiet: false);
        line.Show("running init");
        line.Clear();
        line.Clear();
        Assert.Equal("\r\u001b[Krunning init\r\u001b[K", console.ErrorText);
    }

    [Theory]
    [InlineData("CI", "true")]
    [InlineData("NO_COLOR", "1")]
    [InlineData("TERM", "dumb")]
    public void The_environment_silences_it(string name, string value)
    {
        TestConsole console = new() { IsErrorTerminal = true, Environment = { [name] = value } };
        Show(console, quiet: false);
        Assert.Equal("", console.ErrorText);
    }

    [Theory]
    [InlineData(false, false)]
    [InlineData(true, true)]
    public void A_file_or_quiet_silences_it(bool terminal, bool quiet)
    {
        TestConsole console = new() { IsErrorTerminal = terminal };
        Show(console, quiet);
        Assert.Equal("", console.ErrorText);
    }

    private static void Show(TestConsole console, bool quiet)
    {
        StatusLine line = new(new ToolContext(console, CancellationToken.None), quiet);
        line.Show("running init");
        line.Clear();
    }
}
