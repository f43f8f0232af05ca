using System.Globalization;
using ComponentInit.Runtime.Engines;
using ComponentInit.Runtime.Imports;
using ComponentInit.Runtime.Interop;
using ComponentInit.Runtime.Traps;
using ComponentInit.Wasm;

namespace ComponentInit.Runtime.Modules;

/// <summary>Decides what it means that a call into a guest did not succeed.</summary>
/// <param name="Options">What the run was started with.</param>
/// <param name="StackBytes">The guest's stack.</param>
internal sealed record GuestFailure(CoreRunOptions Options, int StackBytes)
{
    /// <summary>The exception for a failure.</summary>
    /// <param name="failure">What the engine said.</param>
    /// <param name="store">The guest's store, which knows whether the host ended it from outside or denied it memory.</param>
    /// <param name="stop">Whether a host function ended it, and why.</param>
    /// <param name="cancellationToken">The token of the operation.</param>
    public Exception ToException(NativeFailure failure, GuestStore store, HostStop? stop, CancellationToken cancellationToken)
    {
        if (store.Interruption == GuestInterruption.Cancelled)
            return new OperationCanceledException(cancellationToken);
        var frames = FrameReader.Visible(failure.Frames, Options.MapFrame);
        if (store.Interruption == GuestInterruption.TimedOut)
            return Limit($"The guest ran longer than the limit of {Options.Limits.Timeout}. A longer one is given by --timeout or -Timeout.", frames);

        // A guest that gets no memory traps, calls its abort function or exits; only success is believed.
        if (store.MemoryGrowthDenied && stop is not { Code: WasmErrorCode.WasmExit, ExitCode: 0 })
            return Limit($"{MemoryLimitCause} It was denied more and ended: {stop?.Cause ?? TrapCause.Of(failure.Message)}", frames);
        if (stop is { Code: WasmErrorCode.WasmExit })
            return new WasmExitException(stop.ExitCode);
        if (stop is not null)
            return new WasmTrapException(stop.Code, stop.Cause, frames);
        if (failure is { Code: null, Frames.Count: 0 } && FromInstantiation(failure.Message) is { } refusal)
            return refusal;
        string cause = TrapCause.Of(failure.Message);
        if (failure.Code == NativeFailure.StackOverflow || cause == TrapCause.StackOverflow)
        {
            return Limit(
                string.Create(CultureInfo.InvariantCulture, $"The guest needs more stack than the {StackBytes} bytes it has. More is given by --stack or -MaxStack."), frames);
        }

        return new WasmTrapException(WasmErrorCode.WasmTrap, cause, frames);
    }

    private WasmException? FromInstantiation(string message)
    {
        if (message.Contains("incompatible import type", StringComparison.Ordinal))
            return new WasmException(WasmErrorCode.ImportUnresolved, $"An import has a definition of another type: {CompileFailure.Reason(message)}");
        return message.Contains("exceeds memory limits", StringComparison.Ordinal) ? Limit(MemoryLimitCause, []) : null;
    }

    private string MemoryLimitCause => string.Create(
        CultureInfo.InvariantCulture, $"The guest needs more memory than the limit of {Options.Limits.MaxMemoryBytes} bytes. More is given by --max-memory or -MaxMemory.");

    private static WasmTrapException Limit(string cause, IReadOnlyList<TrapFrame> frames) => new(WasmErrorCode.PreinitLimitExceeded, cause, frames);
}
