namespace ComponentInit.Wasm.Components;

/// <summary>Sections of a component, by the numbers of the binary format (component-model, Binary.md, Component Definitions).</summary>
public enum ComponentSectionId : byte
{
    /// <summary>A custom section.</summary>
    Custom = 0,

    /// <summary>One core module.</summary>
    CoreModule = 1,

    /// <summary>Core instances.</summary>
    CoreInstance = 2,

    /// <summary>Core types.</summary>
    CoreType = 3,

    /// <summary>One nested component.</summary>
    Component = 4,

    /// <summary>Component instances.</summary>
    Instance = 5,

    /// <summary>Aliases.</summary>
    Alias = 6,

    /// <summary>Types.</summary>
    Type = 7,

    /// <summary>Canonical definitions.</summary>
    Canon = 8,

    /// <summary>A start definition.</summary>
    Start = 9,

    /// <summary>Imports.</summary>
    Import = 10,

    /// <summary>Exports.</summary>
    Export = 11,

    /// <summary>Values.</summary>
    Value = 12,
}
