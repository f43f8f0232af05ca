namespace ComponentInit.Wasm.Components.Resolution;

/// <summary>A resource type.</summary>
internal sealed class ResourceEntity : NamedEntity
{
    /// <inheritdoc/>
    public override NamedEntity Rename(string name) => new ResourceEntity { Name = name };
}
