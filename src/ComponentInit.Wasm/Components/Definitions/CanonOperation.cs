namespace ComponentInit.Wasm.Components.Definitions;

/// <summary>Canonical definitions, by the opcodes of the binary format (component-model, Binary.md, <c>canon</c>).</summary>
public enum CanonOperation : byte
{
    /// <summary><c>lift</c>.</summary>
    Lift = 0x00,

    /// <summary><c>lower</c>.</summary>
    Lower = 0x01,

    /// <summary><c>resource.new</c>.</summary>
    ResourceNew = 0x02,

    /// <summary><c>resource.drop</c>.</summary>
    ResourceDrop = 0x03,

    /// <summary><c>resource.rep</c>.</summary>
    ResourceRep = 0x04,

    /// <summary><c>task.cancel</c>.</summary>
    TaskCancel = 0x05,

    /// <summary><c>subtask.cancel</c>.</summary>
    SubtaskCancel = 0x06,

    /// <summary><c>task.return</c>.</summary>
    TaskReturn = 0x09,

    /// <summary><c>context.get</c>.</summary>
    ContextGet = 0x0A,

    /// <summary><c>context.set</c>.</summary>
    ContextSet = 0x0B,

    /// <summary><c>thread.yield</c>.</summary>
    ThreadYield = 0x0C,

    /// <summary><c>subtask.drop</c>.</summary>
    SubtaskDrop = 0x0D,

    /// <summary><c>stream.new</c>.</summary>
    StreamNew = 0x0E,

    /// <summary><c>stream.read</c>.</summary>
    StreamRead = 0x0F,

    /// <summary><c>stream.write</c>.</summary>
    StreamWrite = 0x10,

    /// <summary><c>stream.cancel-read</c>.</summary>
    StreamCancelRead = 0x11,

    /// <summary><c>stream.cancel-write</c>.</summary>
    StreamCancelWrite = 0x12,

    /// <summary><c>stream.drop-readable</c>.</summary>
    StreamDropReadable = 0x13,

    /// <summary><c>stream.drop-writable</c>.</summary>
    StreamDropWritable = 0x14,

    /// <summary><c>future.new</c>.</summary>
    FutureNew = 0x15,

    /// <summary><c>future.read</c>.</summary>
    FutureRead = 0x16,

    /// <summary><c>future.write</c>.</summary>
    FutureWrite = 0x17,

    /// <summary><c>future.cancel-read</c>.</summary>
    FutureCancelRead = 0x18,

    /// <summary><c>future.cancel-write</c>.</summary>
    FutureCancelWrite = 0x19,

    /// <summary><c>future.drop-readable</c>.</summary>
    FutureDropReadable = 0x1A,

    /// <summary><c>future.drop-writable</c>.</summary>
    FutureDropWritable = 0x1B,

    /// <summary><c>error-context.new</c>.</summary>
    ErrorContextNew = 0x1C,

    /// <summary><c>error-context.debug-message</c>.</summary>
    ErrorContextDebugMessage = 0x1D,

    /// <summary><c>error-context.drop</c>.</summary>
    ErrorContextDrop = 0x1E,

    /// <summary><c>waitable-set.new</c>.</summary>
    WaitableSetNew = 0x1F,

    /// <summary><c>waitable-set.wait</c>.</summary>
    WaitableSetWait = 0x20,

    /// <summary><c>waitable-set.poll</c>.</summary>
    WaitableSetPoll = 0x21,

    /// <summary><c>waitable-set.drop</c>.</summary>
    WaitableSetDrop = 0x22,

    /// <summary><c>waitable.join</c>.</summary>
    WaitableJoin = 0x23,

    /// <summary><c>backpressure.inc</c>.</summary>
    BackpressureInc = 0x24,

    /// <summary><c>backpressure.dec</c>.</summary>
    BackpressureDec = 0x25,

    /// <summary><c>thread.index</c>.</summary>
    ThreadIndex = 0x26,

    /// <summary><c>thread.new-indirect</c>.</summary>
    ThreadNewIndirect = 0x27,

    /// <summary><c>thread.resume-later</c>.</summary>
    ThreadResumeLater = 0x28,

    /// <summary><c>thread.suspend</c>.</summary>
    ThreadSuspend = 0x29,

    /// <summary><c>thread.suspend-then-resume</c>.</summary>
    ThreadSuspendThenResume = 0x2A,

    /// <summary><c>thread.yield-then-resume</c>.</summary>
    ThreadYieldThenResume = 0x2B,

    /// <summary><c>thread.suspend-then-promote</c>.</summary>
    ThreadSuspendThenPromote = 0x2C,

    /// <summary><c>thread.yield-then-promote</c>.</summary>
    ThreadYieldThenPromote = 0x2D,

    /// <summary><c>thread.spawn-ref</c>.</summary>
    ThreadSpawnRef = 0x40,

    /// <summary><c>thread.spawn-indirect</c>.</summary>
    ThreadSpawnIndirect = 0x41,

    /// <summary><c>thread.available-parallelism</c>.</summary>
    ThreadAvailableParallelism = 0x42,
}
