using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using ComponentInit.Runtime.Interop;
using ComponentInit.Runtime.Memories;

namespace ComponentInit.Runtime.Engines;

/// <summary>
/// A store with its limits, and the way into it: every call that may run guest code goes through <see cref="Execute"/>, on a thread of its own and with a deadline.
/// One thread at a time.
/// </summary>
internal sealed class GuestStore : IDisposable
{
    private readonly StoreHandle _handle;
    private readonly GuestLimits _limits;
    private readonly List<HostMemory> _memories = [];
    private volatile GuestInterruption _interruption;
    private int _running;

    /// <summary>Creates an empty store.</summary>
    /// <param name="engine">The engine it belongs to.</param>
    /// <param name="limits">What the guest may use.</param>
    /// <param name="owner">What host functions find through <see cref="OwnerOf"/>.</param>
    public unsafe GuestStore(NativeEngine engine, GuestLimits limits, object owner)
    {
        limits.Validate();
        Engine = engine;
        Owner = owner;
        _limits = limits;

        // Weak: a run that nobody disposes can then be collected together with its store.
        var weak = GCHandle.Alloc(this, GCHandleType.Weak);
        nint self = GCHandle.ToIntPtr(weak);
        _handle = new StoreHandle(StoreApi.wasmtime_store_new(engine.Handle, self, 0), weak);
        Context = StoreApi.wasmtime_store_context(_handle);
        StoreApi.wasmtime_store_epoch_deadline_callback(_handle, &OnDeadline, self, 0);
        if (engine.Memories is null)
            StoreApi.wasmtime_store_limiter(_handle, limits.MaxMemoryBytes ?? -1, -1, -1, -1, -1);
    }

    public NativeEngine Engine { get; }

    /// <summary><c>wasmtime_context_t*</c>, valid as long as this store.</summary>
    public nint Context { get; }

    /// <summary>The same, checked: reading a store after its end or while its guest runs would read anything.</summary>
    /// <exception cref="ObjectDisposedException">The run is disposed.</exception>
    /// <exception cref="InvalidOperationException">The guest is running.</exception>
    public nint LiveContext
    {
        get
        {
            ObjectDisposedException.ThrowIf(_handle.IsClosed, this);
            return Volatile.Read(ref _running) == 0 ? Context : throw Running();
        }
    }

    /// <summary>Why the last execution was ended by the host, if it was.</summary>
    public GuestInterruption Interruption => _interruption;

    /// <summary>The memories that the host made for the guest, in the order of instantiation and then of their indices.</summary>
    public IReadOnlyList<HostMemory> Memories => _memories;

    /// <summary>Whether the limit on memory was why a memory did not grow once, as far as the host makes the memories.</summary>
    public bool MemoryGrowthDenied => _memories.Exists(memory => memory.GrowthDenied);

    private object Owner { get; }

    /// <summary>The owner of the store that a host function was called from.</summary>
    public static T OwnerOf<T>(nint context) where T : class =>
        Unsafe.As<T>(((GuestStore)GCHandle.FromIntPtr(StoreApi.wasmtime_context_get_data(context)).Target!).Owner);

    /// <summary>
    /// Runs guest code and waits for it. A cancelled token or the timeout ends it at its next loop or call. A guest that waits in a call of the host by then is left to
    /// itself: it ends when that call does, and the store stays in use until then.
    /// </summary>
    /// <param name="action">Calls into the store; gives back what went wrong, or null.</param>
    /// <param name="cancellationToken">Ends the guest.</param>
    /// <returns>What the action gave back; <see cref="Interruption"/> says whether the host is the reason.</returns>
    public NativeFailure? Execute(Func<NativeFailure?> action, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (Interlocked.Exchange(ref _running, 1) != 0)
            throw Running();
        try
        {
            bool kept = false;
            _handle.DangerousAddRef(ref kept);
        }
        catch
        {
            Volatile.Write(ref _running, 0);
            throw;
        }

        return ExecuteAlone(action, cancellationToken);
    }

    /// <summary>Runs an instantiation, so that the memories that are made in it are this guest's.</summary>
    public void Collect(Action instantiate)
    {
        if (Engine.Memories is { } memories)
            memories.Collect(_memories, _limits.MaxMemoryBytes, instantiate);
        else
            instantiate();
    }

    /// <summary>Gives the guest a view of the host; the store takes over the <c>wasi_config_t</c>.</summary>
    public void SetWasi(nint config)
    {
        if (NativeFailure.Take(StoreApi.wasmtime_context_set_wasi(Context, config)) is { } failure)
            throw new InvalidOperationException(failure.Message);
    }

    /// <summary>Frees the guest; where it is running, as soon as it ends.</summary>
    public void Dispose() => _handle.Dispose();

    private NativeFailure? ExecuteAlone(Func<NativeFailure?> action, CancellationToken cancellationToken)
    {
        _interruption = GuestInterruption.None;
        StoreApi.wasmtime_context_set_epoch_deadline(Context, 1);
        using var ending = new CancellationTokenSource();
        using var timer = new CancellationTokenSource();
        using var timedOut = timer.Token.UnsafeRegister(_ => Interrupt(GuestInterruption.TimedOut, ending), null);
        using var cancelled = cancellationToken.UnsafeRegister(_ => Interrupt(GuestInterruption.Cancelled, ending), null);
        if (_limits.Timeout is { } timeout)
            timer.CancelAfter(timeout);
        NativeFailure? failure = null;
        bool ended = GuestThread.Run(Engine.Configuration.MaxStackBytes, () => failure = Enter(action), ending.Token);
        return ended ? failure : new NativeFailure("interrupted", null, []);
    }

    // Leaves the store on the guest's own thread: where that outlives the wait for it, the store has to stay until it ends.
    private NativeFailure? Enter(Func<NativeFailure?> action)
    {
        try
        {
            return action();
        }
        finally
        {
            _handle.DangerousRelease();
            Volatile.Write(ref _running, 0);
        }
    }

    private static InvalidOperationException Running() => new("The guest is running: a run is used by one thread at a time, and not from its own callbacks.");

    private void Interrupt(GuestInterruption reason, CancellationTokenSource ending)
    {
        if (_interruption == GuestInterruption.None)
            _interruption = reason;
        Engine.IncrementEpoch();
        ending.Cancel();
    }

    // The epoch belongs to the engine: a store whose own run is not to end goes on.
    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static unsafe nint OnDeadline(nint context, nint data, ulong* delta, byte* kind)
    {
        *delta = 1;
        *kind = 0;
        var store = GCHandle.FromIntPtr(data).Target as GuestStore;
        return store is null || store._interruption != GuestInterruption.None ? HostTrap.NewError("interrupted"u8) : 0;
    }
}
