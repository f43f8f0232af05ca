using System.Diagnostics;
using ComponentInit.Tool.Tests.Guests;
using Xunit;

namespace ComponentInit.Tool.Tests.Processes;

/// <summary>Standard streams that are closed, or lead to a full disk or to a reader that went away.</summary>
public sealed class RedirectionTests : IDisposable
{
    private const int WasiIo = 29;

    private readonly Workplace _place = new();

    public RedirectionTests() => Assert.SkipWhen(OperatingSystem.IsWindows(), "skipped: Windows has no sh");

    public void Dispose() => _place.Dispose();

    [Theory]
    [InlineData("<&-")]
    [InlineData("<&- 2>&-")]
    public void A_closed_input_is_an_empty_one(string redirection)
    {
        var (exitCode, output, _) = ToolProcess.RunRedirected(redirection, "run", _place.Add("cat.wat", CommandText.Cat));
        Assert.Equal((ExitCode.Success, ""), (exitCode, output));
        (exitCode, output, _) = ToolProcess.RunRedirected(redirection, "inspect", "-");
        Assert.Equal((ExitCode.Failed, ""), (exitCode, output));
    }

    [Theory]
    [InlineData("exports")]
    [InlineData("inspect")]
    [InlineData("inspect", "--json")]
    [InlineData("preinit", "-q")]
    [InlineData("call", "next()")]
    [InlineData("--help")]
    public void An_output_that_takes_nothing_is_a_failure_with_a_code(string verb, string? more = null)
    {
        string input = _place.Add("in.wat", GuestText.Counter);
        string[] arguments = verb == "--help" ? [verb] : more is null ? [verb, input] : [verb, input, more];
        foreach (string redirection in OperatingSystem.IsLinux() ? ["1>&-", "1>/dev/full"] : new[] { "1>&-" })
        {
            var (exitCode, _, error) = ToolProcess.RunRedirected(redirection, arguments);
            Assert.Equal(ExitCode.Failed, exitCode);
            Assert.StartsWith("error[FileWriteFailed]: standard output cannot be written: ", error, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("", 0)]
    [InlineData("1>&-", WasiIo)]
    [InlineData("<&- 1>&- 2>&-", WasiIo)]
    public void A_guest_is_told_that_a_closed_output_takes_nothing(string redirection, int errno) =>
        Assert.Equal(errno, (int)ToolProcess.RunRedirected(redirection, "run", _place.Add("hello.wat", CommandText.Hello)).ExitCode);

    [Fact]
    public void Without_standard_error_the_work_is_done()
    {
        var (exitCode, _, _) = ToolProcess.RunRedirected("2>&-", "preinit", _place.Add("in.wat", GuestText.Counter), "-o", _place["out.wasm"]);
        Assert.Equal(ExitCode.Success, exitCode);
        Assert.Equal(["in.wat", "out.wasm"], _place.Files);
    }

    [Theory]
    [InlineData("--help")]
    [InlineData("exports")]
    [InlineData("inspect", "--json")]
    [InlineData("preinit", "-q")]
    public void A_reader_that_goes_away_is_no_failure_and_no_noise(string verb, string? option = null)
    {
        string input = _place.Add("in.wat", GuestText.Counter);
        using Process process = ToolProcess.Start(new Dictionary<string, string>(), verb == "--help" ? [verb] : option is null ? [verb, input] : [verb, input, option]);
        process.StandardOutput.BaseStream.Close();
        Assert.Equal("", process.StandardError.ReadToEnd());
        process.WaitForExit();
        Assert.Equal(ExitCode.Success, (ExitCode)process.ExitCode);
    }
}
