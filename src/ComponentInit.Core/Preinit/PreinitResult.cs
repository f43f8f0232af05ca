using ComponentInit.Core.Binaries;
using ComponentInit.Core.Snapshots;

namespace ComponentInit.Core.Preinit;

/// <summary>What pre-initialisation made. Dispose it to free the engine.</summary>
public sealed class PreinitResult : IDisposable
{
    private readonly IDisposable[] _resources;
    private readonly Action _store;

    internal PreinitResult(WasmBinary output, PreinitTimings timings, Action store, params IDisposable[] resources)
    {
        Output = output;
        Timings = timings;
        _store = store;
        _resources = resources;
    }

    /// <summary>The new binary, with its <see cref="WasmBinary.Snapshot"/> and history.</summary>
    public WasmBinary Output { get; }

    /// <summary>The captured state.</summary>
    public Snapshot Snapshot => Output.Snapshot!;

    /// <summary>How long each step took.</summary>
    public PreinitTimings Timings { get; }

    /// <summary>Puts the compiled code into the cache, so that the next run need not compile. Call it when the output is written: nobody waits for it then.</summary>
    public void StoreInCache() => _store();

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var resource in _resources) resource.Dispose();
    }
}
