namespace ComponentInit.Runtime.Values;

/// <summary>An <c>f32</c>. Equal are equal bits and any two NaNs; <c>0</c> and <c>-0</c> differ.</summary>
/// <param name="Value">The number.</param>
public sealed record F32Value(float Value) : ComponentValue
{
    /// <inheritdoc/>
    public bool Equals(F32Value? other) => other is not null && Bits == other.Bits;

    /// <inheritdoc/>
    public override int GetHashCode() => Bits;

    private int Bits => BitConverter.SingleToInt32Bits(float.IsNaN(Value) ? float.NaN : Value);
}
