using System.Diagnostics;
using System.Text.Json;
using ComponentInit.Core.Preinit.Contract;
using ComponentInit.Runtime.Wasi;
using ComponentInit.TestAssets;
using Xunit;

namespace ComponentInit.Core.Tests.Preinit.Components;

/// <summary>Runs instrumented components with jco under Node: another engine in another process, behind the same contract.</summary>
internal sealed class JcoRuntime(WasiOptions? wasi) : IComponentRuntime
{
    private const string Packages = "@bytecodealliance/jco@1.35.0 @bytecodealliance/preview2-shim@0.26.1";

    public async Task<IInitialisedProgram> InitialiseAsync(InstrumentedComponent component, CancellationToken cancellation = default)
    {
        string node = NodeProgram.Find() ?? throw new InvalidOperationException("Node is not installed");
        string file = Path.GetTempFileName();
        await File.WriteAllBytesAsync(file, component.Binary.Content, cancellation);
        var start = new ProcessStartInfo(node) { RedirectStandardInput = true, RedirectStandardOutput = true };
        string settings = JsonSerializer.Serialize(new
        {
            instance = component.InitExport.Instance,
            name = component.InitExport.Name,
            env = (wasi?.Environment ?? []).ToDictionary(),
            preopens = (wasi?.Directories ?? []).ToDictionary(directory => directory.GuestPath, directory => directory.HostPath),
        });
        foreach (string argument in new[] { Path.Combine(AppContext.BaseDirectory, "Preinit", "Components", "JcoDriver.mjs"), RequireModules(), file, settings }) start.ArgumentList.Add(argument);
        var program = new JcoProgram(Process.Start(start)!, file);
        try
        {
            await program.WaitAsync(cancellation);
            return program;
        }
        catch
        {
            await program.DisposeAsync();
            throw;
        }
    }

    /// <summary>The folder with jco, which is installed the first time; the test is skipped where that cannot be.</summary>
    public static string RequireModules()
    {
        Assert.SkipUnless(NodeProgram.Find() is not null, "needs Node, which is not installed");
        string folder = SharedAssets.OutputFolder("jco");
        string modules = Path.Combine(folder, "node_modules");
        if (!Directory.Exists(Path.Combine(modules, "@bytecodealliance", "jco"))) Install(folder);
        return modules;
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
        catch (System.ComponentModel.Win32Exception)
        {
            Assert.Skip("needs jco, and npm to install it is not there");
        }
    }
}
