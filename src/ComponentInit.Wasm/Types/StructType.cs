using System.Collections.Immutable;

namespace ComponentInit.Wasm.Types;

/// <summary>The type of a structure (core specification, section 5.3.7).</summary>
/// <param name="Fields">Types of its fields.</param>
public sealed record StructType(ImmutableArray<FieldType> Fields) : CompositeType
{
    /// <summary>The text format's spelling.</summary>
    public override string ToString() => $"(struct{string.Concat(Fields.Select(field => $" (field {field})"))})";
}
