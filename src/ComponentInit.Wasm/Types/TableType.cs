namespace ComponentInit.Wasm.Types;

/// <summary>The type of a table (core specification, section 5.3.15).</summary>
/// <param name="Element">Type of its elements, a reference type.</param>
/// <param name="Limits">Its size in elements.</param>
public sealed record TableType(CoreValueType Element, Limits Limits)
{
    /// <summary>The text format's spelling.</summary>
    public override string ToString() => $"table {Limits} {Element}";
}
