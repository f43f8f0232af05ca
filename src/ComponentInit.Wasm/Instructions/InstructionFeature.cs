namespace ComponentInit.Wasm.Instructions;

/// <summary>The extension of the first WebAssembly release that brought an instruction. Extensions without opcodes of their own (multi-memory, 64-bit memories, multi-value) have no member.</summary>
public enum InstructionFeature : byte
{
    /// <summary>The first release.</summary>
    Mvp,

    /// <summary>Sign extension operators.</summary>
    SignExtension,

    /// <summary>Conversions to integers that saturate.</summary>
    SaturatingConversions,

    /// <summary>Bulk memory and table operations.</summary>
    BulkMemory,

    /// <summary>Reference types.</summary>
    ReferenceTypes,

    /// <summary>Fixed-width vectors.</summary>
    Simd,

    /// <summary>Relaxed vector instructions.</summary>
    RelaxedSimd,

    /// <summary>Tail calls.</summary>
    TailCalls,

    /// <summary>Typed function references.</summary>
    FunctionReferences,

    /// <summary>Garbage collection: structures, arrays, casts.</summary>
    Gc,

    /// <summary>Exception handling of WebAssembly 3.0.</summary>
    Exceptions,

    /// <summary>Exception handling as it was before WebAssembly 3.0.</summary>
    LegacyExceptions,

    /// <summary>Atomic memory accesses.</summary>
    Threads,

    /// <summary>128-bit arithmetic on pairs of i64.</summary>
    WideArithmetic,
}
