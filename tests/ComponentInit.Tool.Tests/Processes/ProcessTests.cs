using System.Diagnostics;
using System.Text.Json;
using ComponentInit.Tool.Tests.Guests;
using Xunit;

namespace ComponentInit.Tool.Tests.Processes;

public sealed class ProcessTests : IDisposable
{
    private static readonly Dictionary<string, string> Plain = [];
    private static readonly Dictionary<string, string> WithoutEngine = new() { ["COMPONENTINIT_NATIVE"] = Path.Combine(Path.GetTempPath(), "there-is-no-such-library.so") };

    private readonly Workplace _place = new();

    public void Dispose() => _place.Dispose();

    [Theory]
    [InlineData("INT")]
    [InlineData("TERM")]
    public void A_signal_ends_an_endless_guest_with_130(string signal)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "skipped: Windows has no kill command");
        using Process process = ToolProcess.Start(Plain, "preinit", _place.Add("in.wat", GuestText.PrintingThenEndless), "--wasi", "-o", _place["out.wasm"]);
        // The guest says that it runs: before that, the signal would meet a process that is still starting.
        Assert.Equal("running", process.StandardError.ReadLine());
        using (Process kill = Process.Start("kill", ["-s", signal, process.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)])) kill.WaitForExit();
        process.WaitForExit();
        Assert.Equal(ExitCode.Interrupted, (ExitCode)process.ExitCode);
        Assert.Equal(["in.wat"], _place.Files);
    }

    [Fact]
    public void A_signal_ends_a_command_that_sleeps_with_130()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "skipped: Windows has no kill command");
        using Process process = ToolProcess.Start(Plain, "run", _place.Add("sleep.wat", CommandText.Sleeper));
        Assert.Equal("running", process.StandardOutput.ReadLine());
        using (Process kill = Process.Start("kill", ["-s", "INT", process.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)])) kill.WaitForExit();
        Assert.True(process.WaitForExit(TimeSpan.FromSeconds(30)));
        Assert.Equal(ExitCode.Interrupted, (ExitCode)process.ExitCode);
    }

    [Fact]
    public void A_command_in_a_pipe_answers_before_its_input_ends()
    {
        using Process process = ToolProcess.Start(Plain, "run", _place.Add("cat.wat", CommandText.Cat));
        byte[] answer = new byte[4];
        foreach (byte[] part in new byte[][] { [0, 255, 10, 13], [128, 0, 7, 26] })
        {
            process.StandardInput.BaseStream.Write(part);
            process.StandardInput.BaseStream.Flush();
            process.StandardOutput.BaseStream.ReadExactly(answer);
            Assert.Equal(part, answer);
        }

        process.StandardInput.Close();
        process.WaitForExit();
        Assert.Equal(ExitCode.Success, (ExitCode)process.ExitCode);
    }

    [Theory]
    [InlineData("preinit")]
    [InlineData("validate")]
    [InlineData("call", "next()")]
    public void Without_an_engine_what_needs_it_says_so(string verb, params string[] rest)
    {
        string input = _place.Add("in.wasm", Runtime.Engines.WatParser.ToBinary(GuestText.Counter));
        string[] output = verb == "preinit" ? ["-o", _place["out.wasm"]] : [];
        (ExitCode exitCode, string text, string error) = ToolProcess.Run(WithoutEngine, [verb, input, "--json", .. output, .. rest]);
        Assert.Equal(ExitCode.Failed, exitCode);
        Assert.Equal("EngineUnavailable", JsonDocument.Parse(text).RootElement.GetProperty("error").GetProperty("code").GetString());
        Assert.Contains("error[EngineUnavailable]", error, StringComparison.Ordinal);
        Assert.Equal(["in.wasm"], _place.Files);
    }

    [Theory]
    [InlineData("inspect")]
    [InlineData("exports")]
    [InlineData("imports")]
    public void Without_an_engine_what_only_reads_works(string verb)
    {
        string input = _place.Add("in.wasm", Runtime.Engines.WatParser.ToBinary(GuestText.Counter));
        (ExitCode exitCode, _, string error) = ToolProcess.Run(WithoutEngine, verb, input);
        Assert.Equal((ExitCode.Success, ""), (exitCode, error));
    }

    [Fact]
    public void Bytes_pass_through_real_pipes()
    {
        using Process process = ToolProcess.Start(Plain, "preinit", "-", "-q");
        process.StandardInput.BaseStream.Write(Runtime.Engines.WatParser.ToBinary(GuestText.Counter));
        process.StandardInput.Close();
        using MemoryStream output = new();
        process.StandardOutput.BaseStream.CopyTo(output);
        process.WaitForExit();
        Assert.Equal(0, process.ExitCode);
        Assert.Equal(Workplace.Run("preinit", _place.Add("in.wat", GuestText.Counter), "-q").Output, output.ToArray());
    }

    [Fact]
    public void A_full_device_behind_standard_output_is_a_failure()
    {
        Assert.SkipUnless(File.Exists("/dev/full"), "skipped: needs /dev/full");
        string tool = Path.Combine(AppContext.BaseDirectory, "component-init.dll");
        string input = _place.Add("in.wat", GuestText.Counter);
        ProcessStartInfo start = new("sh", ["-c", "dotnet exec \"$0\" inspect \"$1\" > /dev/full", tool, input]) { RedirectStandardError = true };
        using Process process = Process.Start(start)!;
        string error = process.StandardError.ReadToEnd();
        process.WaitForExit();
        Assert.Equal(ExitCode.Failed, (ExitCode)process.ExitCode);
        Assert.Contains("error[FileWriteFailed]", error, StringComparison.Ordinal);
    }
}
