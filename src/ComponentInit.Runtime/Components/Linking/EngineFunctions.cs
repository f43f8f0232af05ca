using ComponentInit.Runtime.Components.Marshalling;
using ComponentInit.Runtime.Engines;
using ComponentInit.Runtime.Traps;
using ComponentInit.Runtime.Values;
using ComponentInit.Wasm;

namespace ComponentInit.Runtime.Components.Linking;

/// <summary>
/// Calls functions of the engine's own WASI from the host. The C API has no way to do so: a component that imports them and exports them again is instantiated beside the guest.
/// </summary>
/// <param name="store">The store of the guest.</param>
internal sealed class EngineFunctions(GuestStore store) : IDisposable
{
    /// <summary>Name of a function that gives a <c>pollable</c> which is ready.</summary>
    public const string Ready = "ready";

    private EngineForwarder? _forwarder;

    /// <summary>Prepares the calls; to be done before the guest runs.</summary>
    public void Prepare() => _forwarder ??= new EngineForwarder(store);

    /// <summary>Calls a function; to be called from a host function.</summary>
    /// <param name="name">Its name in its interface, or <see cref="Ready"/>.</param>
    /// <param name="arguments">Its arguments.</param>
    /// <param name="handles">Where handles among arguments and results are kept.</param>
    /// <exception cref="WasmException"><see cref="WasmErrorCode.WasmTrap"/>: the engine's function failed.</exception>
    public ComponentValue Call(string name, IReadOnlyList<ComponentValue> arguments, HandleTable handles)
    {
        EngineForwarder forwarder = _forwarder ?? throw new InvalidOperationException("the engine's functions are not prepared");
        var call = new ComponentCall(forwarder.Functions, handles, forwarder.Find(name), arguments);
        if (call.Run() is { } failure)
            throw new WasmException(WasmErrorCode.WasmTrap, TrapCause.Of(failure.Message));
        return call.Result!;
    }

    /// <summary><c>wasmtime_context_t*</c> of the store that the calls are made in.</summary>
    public nint Context => store.Context;

    public void Dispose() => _forwarder?.Dispose();
}
