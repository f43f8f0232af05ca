using System.Globalization;

namespace ComponentInit.Wasm.Types;

/// <summary>
/// A heap type: an abstract one, or the index of a defined type (core specification, section 5.3.3). The code is the s33 of the binary format:
/// not negative for a type index, negative for abstract types.
/// </summary>
/// <param name="Code">The code; <c>func</c> is -0x10.</param>
public readonly record struct HeapType(int Code)
{
    /// <summary>Any function.</summary>
    public static readonly HeapType Func = new(-0x10);

    /// <summary>Any host reference.</summary>
    public static readonly HeapType Extern = new(-0x11);

    /// <summary>Any exception.</summary>
    public static readonly HeapType Exn = new(-0x17);

    /// <summary>No exception.</summary>
    public static readonly HeapType NoExn = new(-0x0C);

    /// <summary>No function.</summary>
    public static readonly HeapType NoFunc = new(-0x0D);

    /// <summary>Whether this is the index of a defined type.</summary>
    public bool IsIndex => Code >= 0;

    /// <summary>Whether the code is one of the specification.</summary>
    public bool IsKnown => IsIndex || AbstractName is not null;

    private string? AbstractName => Code switch
    {
        -0x0C => "noexn",
        -0x0D => "nofunc",
        -0x0E => "noextern",
        -0x0F => "none",
        -0x10 => "func",
        -0x11 => "extern",
        -0x12 => "any",
        -0x13 => "eq",
        -0x14 => "i31",
        -0x15 => "struct",
        -0x16 => "array",
        -0x17 => "exn",
        _ => null,
    };

    /// <summary>The text format's spelling; a type index is a number.</summary>
    public override string ToString() => AbstractName ?? Code.ToString(CultureInfo.InvariantCulture);
}
