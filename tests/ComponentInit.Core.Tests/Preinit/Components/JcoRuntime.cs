using System.Diagnostics;
using System.Text.Json;
using ComponentInit.Core.Preinit.Contract;
using ComponentInit.Runtime.Wasi;
using ComponentInit.TestAssets;

namespace ComponentInit.Core.Tests.Preinit.Components;

/// <summary>Runs instrumented components with jco under Node: another engine in another process, behind the same contract.</summary>
internal sealed class JcoRuntime(WasiOptions? wasi) : IComponentRuntime
{
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

    /// <summary>The folder with jco; see <see cref="JcoPackages"/>.</summary>
    public static string RequireModules() => Path.Combine(JcoPackages.RequireFolder(), "node_modules");
}
