using ComponentInit.Wasm.Components;

namespace ComponentInit.Core.InitTasks.Components;

/// <summary>A definition that was inserted into a component.</summary>
/// <param name="Sort">Its index space.</param>
/// <param name="Index">Its stable index.</param>
internal sealed record InsertedDefinition(ComponentSort Sort, uint Index);
