namespace ComponentInit.Wasm.Components.Types;

/// <summary>A list, of fixed length or any.</summary>
/// <param name="Element">Type of each element.</param>
/// <param name="Length">The number of elements of a fixed-length list, else null.</param>
public sealed record ListType(ComponentValueType Element, uint? Length = null) : ComponentValueType;
