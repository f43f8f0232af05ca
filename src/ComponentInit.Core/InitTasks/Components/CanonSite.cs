using ComponentInit.Wasm.Components;
using ComponentInit.Wasm.Components.Definitions;

namespace ComponentInit.Core.InitTasks.Components;

/// <summary>A canonical definition that names a core function.</summary>
/// <param name="Section">Position of its section in the component.</param>
/// <param name="Sort">Index space of the definition.</param>
/// <param name="Index">Its index.</param>
/// <param name="Option">The option that names the function; null for the function that is lifted.</param>
internal sealed record CanonSite(int Section, ComponentSort Sort, uint Index, CanonOptionKind? Option) : UseSite(Section);
