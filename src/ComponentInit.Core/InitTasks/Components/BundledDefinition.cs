using ComponentInit.Wasm.Components;

namespace ComponentInit.Core.InitTasks.Components;

/// <summary>What a bundle of core definitions exports by a name.</summary>
/// <param name="Sort">Its sort.</param>
/// <param name="Index">Its index.</param>
internal sealed record BundledDefinition(ComponentSort Sort, uint Index);
