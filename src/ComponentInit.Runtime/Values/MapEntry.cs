namespace ComponentInit.Runtime.Values;

/// <summary>One entry of a <see cref="MapValue"/>.</summary>
/// <param name="Key">The key.</param>
/// <param name="Value">The value.</param>
public sealed record MapEntry(ComponentValue Key, ComponentValue Value);
