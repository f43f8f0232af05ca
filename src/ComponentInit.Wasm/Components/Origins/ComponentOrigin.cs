using System.Collections.Immutable;

namespace ComponentInit.Wasm.Components.Origins;

/// <summary>
/// Where a definition comes from, behind aliases, exports, bundles of exports and instantiations: a definition, or an export of an instance whose insides are
/// not part of the component (a core instance, or an instance that is imported).
/// </summary>
/// <param name="Scope">The component that <paramref name="Entry"/> is in.</param>
/// <param name="Entry">The definition, or the instance that <paramref name="Exports"/> lead on from.</param>
/// <param name="Exports">Names of exports to follow from the instance; empty when the entry is the definition itself.</param>
public sealed record ComponentOrigin(InstanceScope Scope, IndexSpaceEntry Entry, ImmutableArray<string> Exports)
{
    /// <summary>The last name of <see cref="Exports"/>, or null.</summary>
    public string? ExportName => Exports.IsEmpty ? null : Exports[^1];
}
