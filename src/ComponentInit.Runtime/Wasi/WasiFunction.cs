using ComponentInit.Runtime.Engines;
using ComponentInit.Runtime.Imports;
using ComponentInit.Runtime.Interop;
using ComponentInit.Wasm;

namespace ComponentInit.Runtime.Wasi;

/// <summary>A function of preview1.</summary>
internal abstract class WasiFunction(CoreImport import, WasiHost host) : HostFunction(import)
{
    private readonly Nondeterminism _kind = import.Name switch
    {
        "random_get" => Nondeterminism.Random,
        "clock_time_get" or "poll_oneoff" => Nondeterminism.Clock,
        "fd_readdir" => Nondeterminism.DirectoryOrder,
        _ => Nondeterminism.None,
    };

    protected WasiHost Host { get; } = host;

    public sealed override HostStop? Invoke(HostCaller caller, Span<RawValue> values)
    {
        Host.Seen |= _kind;
        if (Import.Name == "proc_exit")
            return new HostStop(WasmErrorCode.WasmExit, "the guest ended itself", (int)values[0].I32);
        return CallerMemory.Find(caller) is { } memory
            ? Invoke(memory, values)
            : new HostStop(WasmErrorCode.WasmTrap, $"The program called {Import} and exports no memory named 'memory', which WASI needs.");
    }

    protected abstract HostStop? Invoke(CallerMemory memory, Span<RawValue> values);
}
