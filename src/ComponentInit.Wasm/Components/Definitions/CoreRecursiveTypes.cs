using System.Collections.Immutable;
using ComponentInit.Wasm.Types;

namespace ComponentInit.Wasm.Components.Definitions;

/// <summary>A core type, or a recursive group of core types (core specification, section 5.3.11).</summary>
/// <param name="Types">The types; each takes an index.</param>
/// <param name="IsGroup">Whether it is written as a group (<c>rec</c>); a type alone need not be.</param>
public sealed record CoreRecursiveTypes(ImmutableArray<SubType> Types, bool IsGroup) : CoreTypeDefinition
{
    /// <inheritdoc/>
    public override int Count => Types.Length;
}
