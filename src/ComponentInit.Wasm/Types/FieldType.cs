namespace ComponentInit.Wasm.Types;

/// <summary>The type of a field of a structure or array (core specification, section 5.3.7).</summary>
/// <param name="PackedBits">8 or 16 for the packed types <c>i8</c> and <c>i16</c>, else 0.</param>
/// <param name="Value">Type of the value when it is not packed.</param>
/// <param name="IsMutable">Whether it can be set.</param>
public readonly record struct FieldType(byte PackedBits, CoreValueType Value, bool IsMutable)
{
    /// <summary>The text format's spelling.</summary>
    public override string ToString()
    {
        string text = PackedBits == 0 ? Value.ToString() : $"i{PackedBits}";
        return IsMutable ? $"(mut {text})" : text;
    }
}
