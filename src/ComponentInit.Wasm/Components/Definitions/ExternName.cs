using System.Collections.Immutable;

namespace ComponentInit.Wasm.Components.Definitions;

/// <summary>Name of an import or export with its attributes (component-model, Binary.md, <c>nameattributes</c>).</summary>
/// <param name="Name">The name, such as <c>run</c>, <c>[method]blob.size</c> or <c>wasi:io/streams@0.2.0</c>.</param>
/// <param name="Form">Its first byte: 0 or 1 (which mean the same) without attributes, 2 with attributes.</param>
/// <param name="Attributes">Its attributes; empty unless the form is 2.</param>
public sealed record ExternName(string Name, byte Form, ImmutableArray<ExternNameAttribute> Attributes)
{
    /// <summary>Creates a name without attributes.</summary>
    /// <param name="name">The name.</param>
    public ExternName(string name)
        : this(name, 0, [])
    {
    }

    /// <summary>The interface that an instance with a plain name implements, or null.</summary>
    public string? Implements => Find(ExternNameAttributeKind.Implements);

    /// <summary>What follows the canonical version in the name to make the full version, or null.</summary>
    public string? VersionSuffix => Find(ExternNameAttributeKind.VersionSuffix);

    /// <summary>The name that other systems know it by, or null.</summary>
    public string? ExternalId => Find(ExternNameAttributeKind.ExternalId);

    /// <summary>The name alone.</summary>
    public override string ToString() => Name;

    private string? Find(ExternNameAttributeKind kind)
    {
        foreach (var attribute in Attributes)
        {
            if (attribute.Kind == kind) return attribute.Value;
        }

        return null;
    }
}
