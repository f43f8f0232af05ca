using ComponentInit.Wasm.Components.Definitions;

namespace ComponentInit.Wasm.Components.Resolution;

/// <summary>An import or export.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Sort">Its sort.</param>
/// <param name="Entity">What it is.</param>
internal readonly record struct ExternEntity(ExternName Name, ComponentSort Sort, ComponentEntity Entity);
