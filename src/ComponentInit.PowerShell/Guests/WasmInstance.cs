using ComponentInit.Core.Binaries;
using ComponentInit.Core.Execution;
using ComponentInit.Runtime.Values;
using ComponentInit.Wasm;
using ComponentInit.Wasm.Binary;

namespace ComponentInit.PowerShell.Guests;

/// <summary>
/// A live instance, what <c>New-WasmInstance</c> emits: <c>Invoke-WasmExport -Instance</c> calls its exports, all on the same state. Dispose it when it is no longer
/// needed; that drops the handles it gave, too.
/// </summary>
public sealed class WasmInstance : IDisposable
{
    private readonly Lock _gate = new();
    private readonly BinaryInstance _instance;
    private readonly StreamRelay _relay;

    internal WasmInstance(WasmBinary binary, BinaryInstance instance, StreamRelay relay) => (Binary, _instance, _relay) = (binary, instance, relay);

    /// <summary>What it is an instance of.</summary>
    public WasmBinary Binary { get; }

    /// <summary>The binary's name.</summary>
    public string BinaryName => Binary.Name;

    /// <summary>Whether it is an instance of a core module or of a component.</summary>
    public BinaryKind Kind => Binary.Kind;

    /// <summary>Whether <see cref="Dispose"/> was called.</summary>
    public bool IsDisposed { get; private set; }

    /// <summary>How many handles of resources that calls gave are still live.</summary>
    public int LiveHandles => IsDisposed ? 0 : _instance.LiveHandles;

    /// <summary>Drops a handle that a call gave, which runs the destructor of an owned resource.</summary>
    /// <param name="handle">The handle, as the call gave it.</param>
    /// <exception cref="WasmException"><see cref="WasmErrorCode.ValueInvalid"/>: it is not live, or of another instance.</exception>
    public void Drop(HandleValue handle)
    {
        lock (_gate) Live.Drop(handle);
    }

    /// <summary>Frees its memories, and drops the handles it gave.</summary>
    public void Dispose()
    {
        lock (_gate)
        {
            if (!IsDisposed) _instance.Dispose();
            IsDisposed = true;
        }
    }

    /// <inheritdoc/>
    public override string ToString() => $"instance of {BinaryName}";

    /// <summary>Calls an export; a second caller waits.</summary>
    /// <param name="export">Its name.</param>
    /// <param name="arguments">Its arguments.</param>
    /// <param name="streams">Where the guest prints.</param>
    /// <param name="cancellation">Ends the guest.</param>
    internal CallOutcome Call(string export, IReadOnlyList<object?> arguments, GuestStreams streams, CancellationToken cancellation)
    {
        lock (_gate)
        {
            try
            {
                _relay.Streams = streams;
                return Live.Call(export, arguments, cancellation);
            }
            finally
            {
                _relay.Streams = null;
            }
        }
    }

    private BinaryInstance Live => !IsDisposed ? _instance : throw new WasmException(
        WasmErrorCode.OptionInvalid, $"The {this} was disposed, and its state is gone: New-WasmInstance makes another.");
}
