namespace ComponentInit.Wasm.Components.Types;

/// <summary>A handle of a resource.</summary>
/// <param name="Resource">Name of the resource type for people; empty where it has none.</param>
/// <param name="IsBorrowed">Whether the handle is borrowed (<c>borrow</c>) rather than owned (<c>own</c>).</param>
public sealed record HandleType(string Resource, bool IsBorrowed) : ComponentValueType;
