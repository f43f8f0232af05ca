namespace ComponentInit.Wasm.Components.Definitions;

/// <summary>Immediates of canonical definitions (component-model, Binary.md, <c>canon</c>).</summary>
public enum CanonImmediate
{
    /// <summary>The sort byte 0x00 and a core function index.</summary>
    CoreFunction,

    /// <summary>The sort byte 0x00 and a function index.</summary>
    Function,

    /// <summary>A type index.</summary>
    Type,

    /// <summary>A vector of canonical options.</summary>
    Options,

    /// <summary>An optional result type.</summary>
    Result,

    /// <summary>The flag <c>async</c>.</summary>
    Async,

    /// <summary>The flag <c>cancellable</c>.</summary>
    Cancellable,

    /// <summary>The flag <c>shared</c>.</summary>
    Shared,

    /// <summary>A core value type.</summary>
    CoreValueType,

    /// <summary>The number of a context slot.</summary>
    Slot,

    /// <summary>A core type index.</summary>
    CoreType,

    /// <summary>A core table index.</summary>
    Table,

    /// <summary>A core memory index.</summary>
    Memory,
}
