namespace ComponentInit.Wasm.Types;

/// <summary>A value type of a core module (core specification, section 5.3.4). Shorthands such as <c>funcref</c> equal their long form.</summary>
/// <param name="Code">The number type's byte (0x7F is i32), 0x63 for a nullable and 0x64 for a non-null reference.</param>
/// <param name="Heap">What a reference refers to; <c>default</c> for numbers and vectors.</param>
public readonly record struct CoreValueType(byte Code, HeapType Heap = default)
{
    /// <summary>32-bit integer.</summary>
    public static readonly CoreValueType I32 = new(0x7F);

    /// <summary>64-bit integer.</summary>
    public static readonly CoreValueType I64 = new(0x7E);

    /// <summary>32-bit floating point.</summary>
    public static readonly CoreValueType F32 = new(0x7D);

    /// <summary>64-bit floating point.</summary>
    public static readonly CoreValueType F64 = new(0x7C);

    /// <summary>128-bit vector.</summary>
    public static readonly CoreValueType V128 = new(0x7B);

    /// <summary><c>(ref null func)</c>.</summary>
    public static readonly CoreValueType FuncRef = new(0x63, HeapType.Func);

    /// <summary><c>(ref null extern)</c>.</summary>
    public static readonly CoreValueType ExternRef = new(0x63, HeapType.Extern);

    /// <summary>Whether this is a reference type.</summary>
    public bool IsReference => Code is 0x63 or 0x64;

    /// <summary>Whether this is a reference type that admits null.</summary>
    public bool IsNullable => Code == 0x63;

    /// <summary>The text format's spelling.</summary>
    public override string ToString() => Code switch
    {
        0x7F => "i32",
        0x7E => "i64",
        0x7D => "f32",
        0x7C => "f64",
        0x7B => "v128",
        0x63 when Heap == HeapType.Func => "funcref",
        0x63 when Heap == HeapType.Extern => "externref",
        0x63 => $"(ref null {Heap})",
        _ => $"(ref {Heap})",
    };
}
