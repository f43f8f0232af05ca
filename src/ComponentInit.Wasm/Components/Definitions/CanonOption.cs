namespace ComponentInit.Wasm.Components.Definitions;

/// <summary>A canonical option.</summary>
/// <param name="Kind">Which.</param>
/// <param name="Index">The core memory, function or type index that the option has, else 0.</param>
public readonly record struct CanonOption(CanonOptionKind Kind, uint Index = 0)
{
    /// <summary>The index space that <see cref="Index"/> is of, or null for an option without an index.</summary>
    public ComponentSort? IndexSort => Kind switch
    {
        CanonOptionKind.Memory => ComponentSort.CoreMemory,
        CanonOptionKind.Realloc or CanonOptionKind.PostReturn or CanonOptionKind.Callback => ComponentSort.CoreFunction,
        CanonOptionKind.CoreType => ComponentSort.CoreType,
        _ => null,
    };
}
