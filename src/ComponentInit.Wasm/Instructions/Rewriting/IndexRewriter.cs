namespace ComponentInit.Wasm.Instructions.Rewriting;

/// <summary>Renumbers what instructions refer to.</summary>
public sealed class IndexRewriter : BodyRewriter
{
    private readonly IndexMaps _maps;

    /// <summary>Creates a rewriter.</summary>
    /// <param name="maps">How indices change.</param>
    public IndexRewriter(IndexMaps maps)
        : base(OpcodeSet.Where(row => row.Immediates.Any(maps.Affect))) => _maps = maps;

    /// <inheritdoc/>
    protected override uint MapIndex(ImmediateKind space, uint index, OpcodeDefinition? instruction) => _maps[space]?.Invoke(index) ?? index;
}
