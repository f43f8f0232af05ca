using System.Collections.Frozen;
using System.Collections.Immutable;

namespace ComponentInit.Wasm.Components.Definitions;

/// <summary>
/// The table of canonical definitions (component-model, Binary.md, <c>canon</c>): spelling and immediates of each. Decoder and encoder both read it.
/// </summary>
public static class CanonOperations
{
    private static readonly FrozenDictionary<CanonOperation, (string Name, ImmutableArray<CanonImmediate> Immediates)> Table = new[]
    {
        Row(CanonOperation.Lift, "lift", CanonImmediate.CoreFunction, CanonImmediate.Options, CanonImmediate.Type),
        Row(CanonOperation.Lower, "lower", CanonImmediate.Function, CanonImmediate.Options),
        Row(CanonOperation.ResourceNew, "resource.new", CanonImmediate.Type),
        Row(CanonOperation.ResourceDrop, "resource.drop", CanonImmediate.Type),
        Row(CanonOperation.ResourceRep, "resource.rep", CanonImmediate.Type),
        Row(CanonOperation.TaskCancel, "task.cancel"),
        Row(CanonOperation.SubtaskCancel, "subtask.cancel", CanonImmediate.Async),
        Row(CanonOperation.TaskReturn, "task.return", CanonImmediate.Result, CanonImmediate.Options),
        Row(CanonOperation.ContextGet, "context.get", CanonImmediate.CoreValueType, CanonImmediate.Slot),
        Row(CanonOperation.ContextSet, "context.set", CanonImmediate.CoreValueType, CanonImmediate.Slot),
        Row(CanonOperation.ThreadYield, "thread.yield", CanonImmediate.Cancellable),
        Row(CanonOperation.SubtaskDrop, "subtask.drop"),
        Row(CanonOperation.StreamNew, "stream.new", CanonImmediate.Type),
        Row(CanonOperation.StreamRead, "stream.read", CanonImmediate.Type, CanonImmediate.Options),
        Row(CanonOperation.StreamWrite, "stream.write", CanonImmediate.Type, CanonImmediate.Options),
        Row(CanonOperation.StreamCancelRead, "stream.cancel-read", CanonImmediate.Type, CanonImmediate.Async),
        Row(CanonOperation.StreamCancelWrite, "stream.cancel-write", CanonImmediate.Type, CanonImmediate.Async),
        Row(CanonOperation.StreamDropReadable, "stream.drop-readable", CanonImmediate.Type),
        Row(CanonOperation.StreamDropWritable, "stream.drop-writable", CanonImmediate.Type),
        Row(CanonOperation.FutureNew, "future.new", CanonImmediate.Type),
        Row(CanonOperation.FutureRead, "future.read", CanonImmediate.Type, CanonImmediate.Options),
        Row(CanonOperation.FutureWrite, "future.write", CanonImmediate.Type, CanonImmediate.Options),
        Row(CanonOperation.FutureCancelRead, "future.cancel-read", CanonImmediate.Type, CanonImmediate.Async),
        Row(CanonOperation.FutureCancelWrite, "future.cancel-write", CanonImmediate.Type, CanonImmediate.Async),
        Row(CanonOperation.FutureDropReadable, "future.drop-readable", CanonImmediate.Type),
        Row(CanonOperation.FutureDropWritable, "future.drop-writable", CanonImmediate.Type),
        Row(CanonOperation.ErrorContextNew, "error-context.new", CanonImmediate.Options),
        Row(CanonOperation.ErrorContextDebugMessage, "error-context.debug-message", CanonImmediate.Options),
        Row(CanonOperation.ErrorContextDrop, "error-context.drop"),
        Row(CanonOperation.WaitableSetNew, "waitable-set.new"),
        Row(CanonOperation.WaitableSetWait, "waitable-set.wait", CanonImmediate.Cancellable, CanonImmediate.Memory),
        Row(CanonOperation.WaitableSetPoll, "waitable-set.poll", CanonImmediate.Cancellable, CanonImmediate.Memory),
        Row(CanonOperation.WaitableSetDrop, "waitable-set.drop"),
        Row(CanonOperation.WaitableJoin, "waitable.join"),
        Row(CanonOperation.BackpressureInc, "backpressure.inc"),
        Row(CanonOperation.BackpressureDec, "backpressure.dec"),
        Row(CanonOperation.ThreadIndex, "thread.index"),
        Row(CanonOperation.ThreadNewIndirect, "thread.new-indirect", CanonImmediate.CoreType, CanonImmediate.Table),
        Row(CanonOperation.ThreadResumeLater, "thread.resume-later"),
        Row(CanonOperation.ThreadSuspend, "thread.suspend", CanonImmediate.Cancellable),
        Row(CanonOperation.ThreadSuspendThenResume, "thread.suspend-then-resume", CanonImmediate.Cancellable),
        Row(CanonOperation.ThreadYieldThenResume, "thread.yield-then-resume", CanonImmediate.Cancellable),
        Row(CanonOperation.ThreadSuspendThenPromote, "thread.suspend-then-promote", CanonImmediate.Cancellable),
        Row(CanonOperation.ThreadYieldThenPromote, "thread.yield-then-promote", CanonImmediate.Cancellable),
        Row(CanonOperation.ThreadSpawnRef, "thread.spawn-ref", CanonImmediate.Shared, CanonImmediate.CoreType),
        Row(CanonOperation.ThreadSpawnIndirect, "thread.spawn-indirect", CanonImmediate.Shared, CanonImmediate.CoreType, CanonImmediate.Table),
        Row(CanonOperation.ThreadAvailableParallelism, "thread.available-parallelism", CanonImmediate.Shared),
    }.ToFrozenDictionary(row => row.Operation, row => (row.Name, row.Immediates));

    /// <summary>All operations, by their opcodes.</summary>
    public static ImmutableArray<CanonOperation> All { get; } = [.. Table.Keys.Order()];

    /// <summary>Whether an opcode is one of the specification.</summary>
    public static bool IsKnown(CanonOperation operation) => Table.ContainsKey(operation);

    /// <summary>The text format's spelling, such as <c>resource.new</c>.</summary>
    /// <exception cref="KeyNotFoundException">The operation is not one of the specification.</exception>
    public static string Name(this CanonOperation operation) => Table[operation].Name;

    /// <summary>What follows the opcode, in order.</summary>
    /// <exception cref="KeyNotFoundException">The operation is not one of the specification.</exception>
    public static ImmutableArray<CanonImmediate> Immediates(this CanonOperation operation) => Table[operation].Immediates;

    private static (CanonOperation Operation, string Name, ImmutableArray<CanonImmediate> Immediates) Row(
        CanonOperation operation, string name, params ReadOnlySpan<CanonImmediate> immediates) => (operation, name, [.. immediates]);
}
