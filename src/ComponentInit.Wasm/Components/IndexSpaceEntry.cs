using ComponentInit.Wasm.Components.Definitions;

namespace ComponentInit.Wasm.Components;

/// <summary>What an index of a component refers to.</summary>
/// <param name="Sort">The index space.</param>
/// <param name="Index">The index.</param>
/// <param name="Definition">The definition that appended the index.</param>
/// <param name="Section">Position of its section in <see cref="Component.Sections"/>.</param>
/// <param name="Item">Position of the definition in its section.</param>
/// <param name="Part">Which of the indices of the definition it is; 0 unless a definition appends several.</param>
public sealed record IndexSpaceEntry(ComponentSort Sort, uint Index, ComponentDefinition Definition, int Section, int Item, int Part);
