namespace ComponentInit.Wasm.Components.Types;

/// <summary>The primitive value types of the component model; the numbers are those of the binary format (Binary.md, <c>primvaltype</c>).</summary>
public enum PrimitiveKind : byte
{
    /// <summary>An error context, as <c>error-context</c>.</summary>
    ErrorContext = 0x64,

    /// <summary>UTF-8, UTF-16 or Latin-1 text of Unicode scalar values.</summary>
    String = 0x73,

    /// <summary>One Unicode scalar value.</summary>
    Char = 0x74,

    /// <summary>64-bit floating point.</summary>
    F64 = 0x75,

    /// <summary>32-bit floating point.</summary>
    F32 = 0x76,

    /// <summary>Unsigned 64-bit integer.</summary>
    U64 = 0x77,

    /// <summary>Signed 64-bit integer.</summary>
    S64 = 0x78,

    /// <summary>Unsigned 32-bit integer.</summary>
    U32 = 0x79,

    /// <summary>Signed 32-bit integer.</summary>
    S32 = 0x7A,

    /// <summary>Unsigned 16-bit integer.</summary>
    U16 = 0x7B,

    /// <summary>Signed 16-bit integer.</summary>
    S16 = 0x7C,

    /// <summary>Unsigned 8-bit integer.</summary>
    U8 = 0x7D,

    /// <summary>Signed 8-bit integer.</summary>
    S8 = 0x7E,

    /// <summary>True or false.</summary>
    Bool = 0x7F,
}
