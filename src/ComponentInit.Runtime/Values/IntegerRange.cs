using System.Globalization;
using ComponentInit.Wasm.Components.Types;

namespace ComponentInit.Runtime.Values;

/// <summary>The numbers of an integer type.</summary>
/// <param name="Kind">The type.</param>
/// <param name="Minimum">The least number.</param>
/// <param name="Maximum">The greatest number.</param>
internal readonly record struct IntegerRange(PrimitiveKind Kind, Int128 Minimum, Int128 Maximum)
{
    /// <summary>Whether a primitive type is one of integers.</summary>
    public static bool IsInteger(PrimitiveKind kind) => kind is >= PrimitiveKind.U64 and <= PrimitiveKind.S8;

    /// <summary>The range of an integer type.</summary>
    public static IntegerRange Of(PrimitiveKind kind) => kind switch
    {
        PrimitiveKind.S8 => new(kind, sbyte.MinValue, sbyte.MaxValue),
        PrimitiveKind.U8 => new(kind, byte.MinValue, byte.MaxValue),
        PrimitiveKind.S16 => new(kind, short.MinValue, short.MaxValue),
        PrimitiveKind.U16 => new(kind, ushort.MinValue, ushort.MaxValue),
        PrimitiveKind.S32 => new(kind, int.MinValue, int.MaxValue),
        PrimitiveKind.U32 => new(kind, uint.MinValue, uint.MaxValue),
        PrimitiveKind.S64 => new(kind, long.MinValue, long.MaxValue),
        PrimitiveKind.U64 => new(kind, ulong.MinValue, ulong.MaxValue),
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "not an integer type"),
    };

    /// <summary>Whether the type has this number.</summary>
    public bool Contains(Int128 value) => value >= Minimum && value <= Maximum;

    /// <summary>Such as <c>u8 goes from 0 to 255</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{TypeText.Of(Kind)} goes from {Minimum} to {Maximum}");
}
