using ComponentInit.Runtime.Engines;
using ComponentInit.Runtime.Interop;

namespace ComponentInit.Runtime.Components;

/// <summary>Futures of the engine. Guest code with anything asynchronous in it runs through them.</summary>
internal static class NativeFuture
{
    private const int PauseMilliseconds = 1;

    /// <summary>Polls a future until it is done or the guest is to end, and frees it.</summary>
    /// <returns>Null if it is done; what it came to is where it was asked to put it.</returns>
    public static NativeFailure? Complete(nint future, GuestStore store)
    {
        bool done = ComponentInstanceApi.wasmtime_call_future_poll(future) != 0;
        while (!done && store.Interruption == GuestInterruption.None)
        {
            Thread.Sleep(PauseMilliseconds);
            done = ComponentInstanceApi.wasmtime_call_future_poll(future) != 0;
        }
        ComponentInstanceApi.wasmtime_call_future_delete(future);
        return done ? null : new NativeFailure("interrupted", null, []);
    }
}
