namespace ComponentInit.Wasm.Types;

/// <summary>The type of an array (core specification, section 5.3.7).</summary>
/// <param name="Element">Type of its elements.</param>
public sealed record ArrayType(FieldType Element) : CompositeType
{
    /// <summary>The text format's spelling.</summary>
    public override string ToString() => $"(array {Element})";
}
