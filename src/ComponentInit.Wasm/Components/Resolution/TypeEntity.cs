using ComponentInit.Wasm.Components.DefinedTypes;
using ComponentInit.Wasm.Components.Types;

namespace ComponentInit.Wasm.Components.Resolution;

/// <summary>A value type or function type that is resolved when it is asked for: names may be given after it is defined.</summary>
internal sealed class TypeEntity : NamedEntity
{
    private ComponentValueType? _resolved;

    /// <summary>Creates one.</summary>
    /// <param name="type">The type.</param>
    /// <param name="scope">What its indices are of.</param>
    public TypeEntity(DefinedType type, TypeScope scope)
    {
        Type = type;
        Scope = scope;
    }

    /// <summary>The type.</summary>
    public DefinedType Type { get; }

    /// <summary>What its indices are of.</summary>
    public TypeScope Scope { get; }

    /// <inheritdoc/>
    public override NamedEntity Rename(string name) => new TypeEntity(Type, Scope) { Name = name };

    /// <summary>The resolved value type.</summary>
    public ComponentValueType Resolve(int depth) => _resolved ??= TypeResolver.Resolve(Type, Scope, depth) with { Name = Name };
}
