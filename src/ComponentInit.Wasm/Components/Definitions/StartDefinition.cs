using System.Collections.Immutable;

namespace ComponentInit.Wasm.Components.Definitions;

/// <summary>A function that is called while the component is instantiated.</summary>
/// <param name="FunctionIndex">Function index.</param>
/// <param name="Arguments">Value indices.</param>
/// <param name="ResultCount">How many results it appends to the value index space.</param>
public sealed record StartDefinition(uint FunctionIndex, ImmutableArray<uint> Arguments, int ResultCount) : ComponentDefinition
{
    /// <inheritdoc/>
    public override ComponentSectionId SectionId => ComponentSectionId.Start;

    /// <inheritdoc/>
    public override ComponentSort? Sort => ComponentSort.Value;

    /// <inheritdoc/>
    public override int Count => ResultCount;
}
