using ComponentInit.Wasm.Components.DefinedTypes;

namespace ComponentInit.Wasm.Components.Resolution;

/// <summary>A value.</summary>
internal sealed class ValueEntity : ComponentEntity
{
    /// <summary>Creates one.</summary>
    /// <param name="type">Its type, or null for a result of a start function.</param>
    /// <param name="scope">What an index in the type is of.</param>
    public ValueEntity(ValueTypeReference? type, TypeScope scope)
    {
        Type = type;
        Scope = scope;
    }

    /// <summary>Its type, or null for a result of a start function.</summary>
    public ValueTypeReference? Type { get; }

    /// <summary>What an index in the type is of.</summary>
    public TypeScope Scope { get; }
}
