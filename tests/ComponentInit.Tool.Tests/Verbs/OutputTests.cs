using System.Diagnostics;
using ComponentInit.Tool.Tests.Consoles;
using ComponentInit.Tool.Tests.Guests;
using Xunit;

namespace ComponentInit.Tool.Tests.Verbs;

/// <summary>Where products go, and where they cannot.</summary>
public sealed class OutputTests : IDisposable
{
    private readonly Workplace _place = new();

    public void Dispose() => _place.Dispose();

    [Fact]
    public void A_terminal_gets_no_binary()
    {
        ToolResult result = Workplace.Run(new TestConsole { IsOutputTerminal = true }, "preinit", Input());
        Assert.Equal(ExitCode.Usage, result.ExitCode);
        Assert.Empty(result.Output);
        Assert.Contains("use -o", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_report_and_a_binary_do_not_share_standard_output()
    {
        ToolResult result = Workplace.Run("preinit", Input(), "--json");
        Assert.Equal(ExitCode.Usage, result.ExitCode);
        Assert.Equal("OptionInvalid", result.ErrorCode);
    }

    [Fact]
    public void Binary_and_manifest_do_not_share_a_file()
    {
        ToolResult result = Workplace.Run("preinit", Input(), "-o", _place["x"], "--manifest", _place["x"]);
        Assert.Equal(ExitCode.Usage, result.ExitCode);
        Assert.Equal(["in.wat"], _place.Files);
    }

    [Theory]
    [InlineData("-o")]
    [InlineData("--manifest")]
    public void A_file_that_exists_is_kept_when_asked(string option)
    {
        string old = _place.Add("old", "precious");
        string other = option == "-o" ? "--manifest" : "-o";
        ToolResult result = Workplace.Run("preinit", Input(), option, old, other, _place["new"], "--no-clobber");
        Assert.Equal(ExitCode.Failed, result.ExitCode);
        Assert.Contains("error[OutputExists]", result.Error, StringComparison.Ordinal);
        Assert.Equal("precious", File.ReadAllText(old));
        Assert.Equal(["in.wat", "old"], _place.Files);
    }

    [Theory]
    [InlineData("preinit", "-o")]
    [InlineData("preinit", "--manifest")]
    [InlineData("esm", "-o")]
    public void A_read_only_file_is_replaced_by_force_only(string verb, string option)
    {
        string old = _place.Add("old.mjs", "precious");
        File.SetAttributes(old, FileAttributes.ReadOnly);
        string[] other = verb == "esm" ? [] : [option == "-o" ? "--manifest" : "-o", _place["new"]];
        ToolResult refused = Workplace.Run([verb, Input(), option, old, .. other]);
        Assert.Equal(ExitCode.Failed, refused.ExitCode);
        Assert.Contains("error[FileWriteFailed]", refused.Error, StringComparison.Ordinal);
        Assert.Contains("--force", refused.Error, StringComparison.Ordinal);
        Assert.Equal("precious", File.ReadAllText(old));
        Assert.Equal(["in.wat", "old.mjs"], _place.Files);
        Assert.Equal(ExitCode.Success, Workplace.Run([verb, Input(), option, old, .. other, "--force"]).ExitCode);
        Assert.NotEqual("precious", File.ReadAllText(old));
    }

    [Fact]
    public void A_file_that_exists_is_replaced_otherwise()
    {
        string old = _place.Add("old", "precious");
        Assert.Equal(ExitCode.Success, Workplace.Run("preinit", Input(), "-o", old).ExitCode);
        Assert.Equal(0, File.ReadAllBytes(old)[0]);
    }

    [Fact]
    public void A_missing_directory_is_told_before_init_runs()
    {
        ToolResult result = Workplace.Run("preinit", _place.Add("in.wat", GuestText.Trapping), "-o", Path.Combine(_place["nowhere"], "out.wasm"));
        Assert.Equal(ExitCode.Failed, result.ExitCode);
        Assert.Contains("error[PathNotFound]", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_directory_is_no_output()
    {
        Directory.CreateDirectory(_place["folder"]);
        ToolResult result = Workplace.Run("preinit", Input(), "-o", _place["folder"]);
        Assert.Equal(ExitCode.Failed, result.ExitCode);
        Assert.Contains("error[FileWriteFailed]", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_directory_that_cannot_be_written_is_told()
    {
        // Permissions stop nobody who runs as root; the directory of the kernel's own files stops root too.
        Assert.SkipUnless(Directory.Exists("/proc/self"), "skipped: needs /proc as a directory that nobody can write");
        ToolResult result = Workplace.Run("preinit", Input(), "-o", "/proc/self/out.wasm", "--manifest", _place["out.json"]);
        Assert.Equal(ExitCode.Failed, result.ExitCode);
        Assert.DoesNotContain("internal error", result.Error, StringComparison.Ordinal);
        Assert.Equal(["in.wat"], _place.Files);
    }

    [Fact]
    public void A_link_stays_and_its_target_is_replaced()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "skipped: links need a privilege on Windows");
        File.CreateSymbolicLink(_place["link"], _place.Add("target", "old"));
        Assert.Equal(ExitCode.Success, Workplace.Run("preinit", Input(), "-o", _place["link"]).ExitCode);
        Assert.NotNull(new FileInfo(_place["link"]).LinkTarget);
        Assert.Equal(0, File.ReadAllBytes(_place["target"])[0]);
    }

    [Fact]
    public void A_device_is_written_and_not_replaced()
    {
        Assert.SkipUnless(Directory.Exists("/dev/fd"), "skipped: needs /dev/fd");
        using FileStream target = new(_place["target"], FileMode.Create, FileAccess.ReadWrite, FileShare.ReadWrite);
        ToolResult result = Workplace.Run("preinit", Input(), "-o", $"/dev/fd/{target.SafeFileHandle.DangerousGetHandle()}");
        Assert.Equal((ExitCode.Success, true), (result.ExitCode, new FileInfo(_place["target"]).Length > 8));
    }

    [Fact]
    public void A_full_disk_leaves_nothing_and_loses_nothing()
    {
        string mount = _place["disk"];
        Directory.CreateDirectory(mount);
        Assert.SkipUnless(OperatingSystem.IsLinux() && Execute("mount", "-t", "tmpfs", "-o", "size=64k", "tmpfs", mount), "skipped: cannot mount a small file system");
        try
        {
            string output = Path.Combine(mount, "out.wasm");
            File.WriteAllText(output, "precious");
            // Half a megabyte of what is not zero cannot be on 64 KiB.
            ToolResult result = Workplace.Run("preinit", _place.Add("in.wat", GuestText.Big), "-o", output);
            Assert.Equal(ExitCode.Failed, result.ExitCode);
            Assert.Contains("error[FileWriteFailed]", result.Error, StringComparison.Ordinal);
            Assert.Equal([output], Directory.GetFileSystemEntries(mount));
            Assert.Equal("precious", File.ReadAllText(output));
        }
        finally
        {
            Execute("umount", mount);
        }
    }

    [Fact]
    public void A_full_disk_behind_standard_output_is_a_failure()
    {
        using FailingStream full = new(FailingStream.NoSpace);
        ToolResult result = Workplace.Run(new TestConsole { StandardOutput = full }, "preinit", Input());
        Assert.Equal(ExitCode.Failed, result.ExitCode);
        Assert.Contains("error[FileWriteFailed]", result.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("preinit", "-q")]
    [InlineData("inspect")]
    [InlineData("exports", "--json")]
    public void A_reader_that_went_away_is_no_failure(string verb, params string[] options)
    {
        using FailingStream closed = new(FailingStream.BrokenPipe);
        ToolResult result = Workplace.Run(new TestConsole { StandardOutput = closed }, [verb, Input(), .. options]);
        Assert.Equal(ExitCode.Success, result.ExitCode);
        Assert.Equal("", result.Error);
    }

    private string Input() => _place.Add("in.wat", GuestText.Counter);

    private static bool Execute(string program, params string[] arguments)
    {
        using Process process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardError = true })!;
        process.StandardError.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0;
    }
}
