namespace ComponentInit.Runtime.Modules;

/// <summary>A core value as its bits: NaN payloads, signs and vectors survive as they are.</summary>
public readonly record struct CoreValue
{
    internal CoreValue(CoreValueKind kind, ulong low, ulong high = 0)
    {
        Kind = kind;
        Low = low;
        High = high;
    }

    /// <summary>Its type.</summary>
    public CoreValueKind Kind { get; }

    /// <summary>The bits, zero-extended; of a vector lanes 0 to 7 as bytes, little-endian. Zero for a null reference.</summary>
    public ulong Low { get; }

    /// <summary>Of a vector bytes 8 to 15, little-endian, else zero.</summary>
    public ulong High { get; }

    /// <summary>True for a null reference.</summary>
    public bool IsNull => Kind >= CoreValueKind.FuncRef && Low == 0;

    /// <summary>The bits as an i32.</summary>
    public int AsI32 => (int)Low;

    /// <summary>The bits as an i64.</summary>
    public long AsI64 => (long)Low;

    /// <summary>The bits as an f32.</summary>
    public float AsF32 => BitConverter.UInt32BitsToSingle((uint)Low);

    /// <summary>The bits as an f64.</summary>
    public double AsF64 => BitConverter.UInt64BitsToDouble(Low);

    /// <summary>The function of a funcref; the null identity for every other value.</summary>
    public FunctionIdentity AsFunction => Kind == CoreValueKind.FuncRef ? new FunctionIdentity(Low) : default;

    /// <summary>An i32.</summary>
    public static CoreValue FromI32(int value) => new(CoreValueKind.I32, (uint)value);

    /// <summary>An i64.</summary>
    public static CoreValue FromI64(long value) => new(CoreValueKind.I64, (ulong)value);

    /// <summary>An f32.</summary>
    public static CoreValue FromF32(float value) => FromF32Bits(BitConverter.SingleToUInt32Bits(value));

    /// <summary>An f64.</summary>
    public static CoreValue FromF64(double value) => FromF64Bits(BitConverter.DoubleToUInt64Bits(value));

    /// <summary>An f32 of these bits.</summary>
    public static CoreValue FromF32Bits(uint bits) => new(CoreValueKind.F32, bits);

    /// <summary>An f64 of these bits.</summary>
    public static CoreValue FromF64Bits(ulong bits) => new(CoreValueKind.F64, bits);

    /// <summary>A v128 of two little-endian halves.</summary>
    public static CoreValue FromV128(ulong low, ulong high) => new(CoreValueKind.V128, low, high);

    /// <summary>The null reference of a reference type.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The kind is not a reference type.</exception>
    public static CoreValue Null(CoreValueKind kind)
    {
        if (kind < CoreValueKind.FuncRef)
            throw new ArgumentOutOfRangeException(nameof(kind), kind, "Only reference types have a null reference.");
        return new CoreValue(kind, 0);
    }
}
