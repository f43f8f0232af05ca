namespace ComponentInit.Wasm.Components.Resolution;

/// <summary>A type that may have a name.</summary>
internal abstract class NamedEntity : ComponentEntity
{
    /// <summary>The name that the type is imported or exported by first, or null.</summary>
    public string? Name { get; protected set; }

    /// <summary>The type by a name: the first name is the type's own, another one makes an alias of it.</summary>
    public NamedEntity WithName(string name)
    {
        Name ??= name;
        return Name == name ? this : Rename(name);
    }

    /// <summary>The same type by another name.</summary>
    public abstract NamedEntity Rename(string name);
}
