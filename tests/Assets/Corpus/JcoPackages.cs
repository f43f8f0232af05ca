using System.ComponentModel;
using System.Diagnostics;
using Xunit;

namespace ComponentInit.TestAssets;

/// <summary>jco, which runs components under Node: the independent runtime of tests. npm installs it the first time.</summary>
public static class JcoPackages
{
    private const string Packages = "@bytecodealliance/jco@1.35.0 @bytecodealliance/preview2-shim@0.26.1";

    /// <summary>The folder whose <c>node_modules</c> has jco; the test is skipped where that cannot be.</summary>
    public static string RequireFolder()
    {
        Assert.SkipUnless(NodeProgram.Find() is not null, "needs Node, which is not installed");
        string folder = SharedAssets.OutputFolder("jco");
        // Test projects run beside each other.
        using var mutex = new Mutex(initiallyOwned: false, "ComponentInit.Tests.Jco");
        mutex.WaitOne();
        try
        {
            if (!Directory.Exists(Path.Combine(folder, "node_modules", "@bytecodealliance", "jco"))) Install(folder);
        }
        finally
        {
            mutex.ReleaseMutex();
        }

        return folder;
    }

    private static void Install(string folder)
    {
        Directory.CreateDirectory(folder);
        var start = new ProcessStartInfo(OperatingSystem.IsWindows() ? "npm.cmd" : "npm") { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (string argument in $"install --no-audit --no-fund --prefix . {Packages}".Split(' ')) start.ArgumentList.Add(argument);
        try
        {
            using var npm = Process.Start(start)!;
            npm.OutputDataReceived += (_, _) => { };
            npm.ErrorDataReceived += (_, _) => { };
            npm.BeginOutputReadLine();
            npm.BeginErrorReadLine();
            npm.WaitForExit();
            Assert.SkipUnless(npm.ExitCode == 0, "needs jco, and npm could not install it");
        }
        catch (Win32Exception)
        {
            Assert.Skip("needs jco, and npm to install it is not there");
        }
    }
}
