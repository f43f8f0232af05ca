using ComponentInit.Wasm.Components.Definitions;

namespace ComponentInit.Wasm.Components.Origins;

/// <summary>A component as it is instantiated: where its imports come from. Definitions can be followed from here to where they come from.</summary>
/// <param name="Component">The component.</param>
/// <param name="Instantiation">The definition that instantiates it, or null for the outermost component and for one that is only looked at.</param>
/// <param name="Outer">The scope that the indices of the instantiation are of, or null.</param>
public sealed record InstanceScope(Component Component, Instantiation? Instantiation = null, InstanceScope? Outer = null)
{
    /// <summary>Where a definition comes from.</summary>
    /// <param name="sort">Index space.</param>
    /// <param name="index">Index in the component.</param>
    /// <exception cref="WasmException">
    /// <see cref="WasmErrorCode.WasmInvalid"/>: an index or export that is referred to does not exist, or definitions refer to each other without end.
    /// <see cref="WasmErrorCode.WasmMalformed"/>: a section is malformed.
    /// </exception>
    public ComponentOrigin Trace(ComponentSort sort, uint index) => new OriginWalk().Follow(this, sort, index, depth: 0);

    /// <summary>Where an export of an instance comes from.</summary>
    /// <param name="instance">Instance index in the component.</param>
    /// <param name="name">Name of the export.</param>
    /// <exception cref="WasmException">As for <see cref="Trace"/>.</exception>
    public ComponentOrigin TraceExport(uint instance, string name) => new OriginWalk().FollowExport(this, instance, name, depth: 0);
}
