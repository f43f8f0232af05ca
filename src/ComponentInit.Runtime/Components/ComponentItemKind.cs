namespace ComponentInit.Runtime.Components;

/// <summary>What a component imports or exports.</summary>
public enum ComponentItemKind
{
    /// <summary>A component.</summary>
    Component,

    /// <summary>An instance of a component.</summary>
    Instance,

    /// <summary>A core module.</summary>
    CoreModule,

    /// <summary>A function.</summary>
    Function,

    /// <summary>A resource type.</summary>
    Resource,

    /// <summary>A core function.</summary>
    CoreFunction,

    /// <summary>Any other type.</summary>
    Type,
}
