namespace ComponentInit.Core.Startup.Plans;

/// <summary>What a host passes for one parameter of an entry, with the code that <c>init.0</c> stores.</summary>
public enum EntryArgumentKind : byte
{
    /// <summary>An <c>i32</c> constant.</summary>
    I32 = 0,

    /// <summary>An <c>i64</c> constant.</summary>
    I64 = 1,

    /// <summary>The number of program arguments.</summary>
    ArgumentCount = 2,

    /// <summary>The address of the program arguments; needs the handoff role <c>argv</c>.</summary>
    ArgumentVector = 3,

    /// <summary>The thread's number.</summary>
    ThreadId = 4,

    /// <summary>The start argument of the thread.</summary>
    ThreadArgument = 5,

    /// <summary>The size of the stack, bytes.</summary>
    StackSize = 6,

    /// <summary>The address of a thread-local block; needs the handoff roles <c>tls.size</c>, <c>tls.align</c>, <c>allocator</c>.</summary>
    ThreadLocalBlock = 7,

    /// <summary>The reason of a <c>__wasm_task_hook</c> call.</summary>
    TaskReason = 8,

    /// <summary>A handle of the host, an <c>i32</c>, by name.</summary>
    HostHandle = 9,

    /// <summary>A reference of the host (<c>externref</c>, <c>anyref</c>), by name.</summary>
    HostReference = 10,
}
