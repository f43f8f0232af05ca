namespace ComponentInit.Wasm.Components.Definitions;

/// <summary>Attributes of names, by the numbers of the binary format (component-model, Binary.md, <c>attribute</c>).</summary>
public enum ExternNameAttributeKind : byte
{
    /// <summary>The interface that an instance implements.</summary>
    Implements = 0,

    /// <summary>The rest of a version.</summary>
    VersionSuffix = 1,

    /// <summary>A name for other systems.</summary>
    ExternalId = 2,
}
