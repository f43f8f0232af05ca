using ComponentInit.Wasm.Components.DefinedTypes;

namespace ComponentInit.Wasm.Components.Definitions;

/// <summary>The type of an import or export (component-model, Binary.md, <c>externtype</c>).</summary>
/// <param name="Sort">Core module, function, value, type, component or instance.</param>
/// <param name="Index">
/// A core type index for a core module; a value index for a value that must equal another (<c>eq</c>); else a type index.
/// Null for a resource type (<c>sub resource</c>) and for a value with a type.
/// </param>
/// <param name="Value">Type of a value that is not bound to another one, else null.</param>
public sealed record ExternType(ComponentSort Sort, uint? Index, ValueTypeReference? Value = null)
{
    /// <summary>A fresh resource type.</summary>
    public static readonly ExternType SubResource = new(ComponentSort.Type, null);

    /// <summary>The index space that <see cref="Index"/> is of.</summary>
    public ComponentSort IndexSort => Sort switch
    {
        ComponentSort.CoreModule => ComponentSort.CoreType,
        ComponentSort.Value => ComponentSort.Value,
        _ => ComponentSort.Type,
    };
}
