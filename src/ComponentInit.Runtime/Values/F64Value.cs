namespace ComponentInit.Runtime.Values;

/// <summary>An <c>f64</c>. Equal are equal bits and any two NaNs; <c>0</c> and <c>-0</c> differ.</summary>
/// <param name="Value">The number.</param>
public sealed record F64Value(double Value) : ComponentValue
{
    /// <inheritdoc/>
    public bool Equals(F64Value? other) => other is not null && Bits == other.Bits;

    /// <inheritdoc/>
    public override int GetHashCode() => Bits.GetHashCode();

    private long Bits => BitConverter.DoubleToInt64Bits(double.IsNaN(Value) ? double.NaN : Value);
}
