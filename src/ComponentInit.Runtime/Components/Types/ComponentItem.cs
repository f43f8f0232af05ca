using ComponentInit.Wasm.Components.Types;

namespace ComponentInit.Runtime.Components.Types;

/// <summary>An import or export with what is inside.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Native">The native type of a resource, valid as long as the <see cref="ComponentTypes"/> it came from; else 0.</param>
/// <param name="Function">Type of a function, else null.</param>
/// <param name="Members">The exports of an instance, else empty.</param>
internal sealed record ComponentItem(string Name, ComponentItemKind Kind, nint Native, ComponentFunctionType? Function, IReadOnlyList<ComponentItem> Members);
