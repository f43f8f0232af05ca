using System.Buffers;

namespace ComponentInit.Wasm.Components.Definitions;

/// <summary>A nested component.</summary>
/// <param name="Content">Its binary, a slice of the outer component where it was read from one.</param>
/// <param name="Component">Its model, or null for one that was made in memory and not read yet.</param>
public sealed record NestedComponentDefinition(ReadOnlySequence<byte> Content, Component? Component = null) : ComponentDefinition
{
    /// <inheritdoc/>
    public override ComponentSectionId SectionId => ComponentSectionId.Component;

    /// <inheritdoc/>
    public override ComponentSort? Sort => ComponentSort.Component;
}
