namespace ComponentInit.Wasm.Components;

/// <summary>The sorts of definitions of a component; each has an index space of its own (component-model, Binary.md, <c>sort</c> and <c>core:sort</c>).</summary>
public enum ComponentSort
{
    /// <summary>A core function.</summary>
    CoreFunction,

    /// <summary>A core table.</summary>
    CoreTable,

    /// <summary>A core memory.</summary>
    CoreMemory,

    /// <summary>A core global.</summary>
    CoreGlobal,

    /// <summary>A core tag.</summary>
    CoreTag,

    /// <summary>A core type.</summary>
    CoreType,

    /// <summary>A core module.</summary>
    CoreModule,

    /// <summary>A core instance.</summary>
    CoreInstance,

    /// <summary>A component function.</summary>
    Function,

    /// <summary>A value.</summary>
    Value,

    /// <summary>A type.</summary>
    Type,

    /// <summary>A component.</summary>
    Component,

    /// <summary>A component instance.</summary>
    Instance,
}
