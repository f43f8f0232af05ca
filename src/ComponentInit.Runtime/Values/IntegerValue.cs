using System.Globalization;
using ComponentInit.Wasm;
using ComponentInit.Wasm.Components.Types;

namespace ComponentInit.Runtime.Values;

/// <summary>An integer of one of the eight integer types.</summary>
public sealed record IntegerValue : ComponentValue
{
    /// <summary>Creates an integer.</summary>
    /// <param name="kind">Its type, <c>s8</c> to <c>u64</c>.</param>
    /// <param name="value">The number.</param>
    /// <exception cref="WasmException"><see cref="WasmErrorCode.ValueInvalid"/>: the type has no such number.</exception>
    public IntegerValue(PrimitiveKind kind, Int128 value)
    {
        IntegerRange range = IntegerRange.Of(kind);
        if (!range.Contains(value))
            throw new WasmException(WasmErrorCode.ValueInvalid, string.Create(CultureInfo.InvariantCulture, $"{value} is out of range: {range}"));
        Kind = kind;
        Value = value;
    }

    /// <summary>Its type.</summary>
    public PrimitiveKind Kind { get; }

    /// <summary>The number.</summary>
    public Int128 Value { get; }
}
