namespace ComponentInit.Wasm.Types;

/// <summary>The type of a global (core specification, section 5.3.16).</summary>
/// <param name="Value">Type of its value.</param>
/// <param name="IsMutable">Whether it can be set.</param>
public sealed record GlobalType(CoreValueType Value, bool IsMutable)
{
    /// <summary>The text format's spelling.</summary>
    public override string ToString() => IsMutable ? $"global (mut {Value})" : $"global {Value}";
}
