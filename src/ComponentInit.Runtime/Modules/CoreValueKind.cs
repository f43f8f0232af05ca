namespace ComponentInit.Runtime.Modules;

/// <summary>Type of a core value.</summary>
public enum CoreValueKind
{
    /// <summary>A 32-bit integer.</summary>
    I32,

    /// <summary>A 64-bit integer.</summary>
    I64,

    /// <summary>A 32-bit float.</summary>
    F32,

    /// <summary>A 64-bit float.</summary>
    F64,

    /// <summary>A 128-bit vector.</summary>
    V128,

    /// <summary>A reference to a function, of any function type.</summary>
    FuncRef,

    /// <summary>A reference to something of the host.</summary>
    ExternRef,

    /// <summary>A reference to a garbage-collected object or an exception.</summary>
    OtherRef,
}
