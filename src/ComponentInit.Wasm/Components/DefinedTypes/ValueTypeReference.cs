using ComponentInit.Wasm.Components.Types;

namespace ComponentInit.Wasm.Components.DefinedTypes;

/// <summary>A value type where one is used: a primitive type or a type index (component-model, Binary.md, <c>valtype</c>).</summary>
public readonly record struct ValueTypeReference
{
    private ValueTypeReference(PrimitiveKind? primitive, uint index)
    {
        Primitive = primitive;
        Index = index;
    }

    /// <summary>The primitive type, or null for a type index.</summary>
    public PrimitiveKind? Primitive { get; }

    /// <summary>The type index; 0 for a primitive type.</summary>
    public uint Index { get; }

    /// <summary>A primitive type.</summary>
    public static ValueTypeReference Of(PrimitiveKind primitive) => new(primitive, 0);

    /// <summary>A type index.</summary>
    public static ValueTypeReference Of(uint typeIndex) => new(null, typeIndex);
}
