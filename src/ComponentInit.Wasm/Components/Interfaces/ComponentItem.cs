using System.Collections.Immutable;
using System.Diagnostics;
using ComponentInit.Wasm.Components.Definitions;
using ComponentInit.Wasm.Components.Origins;
using ComponentInit.Wasm.Components.Types;

namespace ComponentInit.Wasm.Components.Interfaces;

/// <summary>An import or export of a component, or an export of an instance among them.</summary>
/// <param name="Name">Its name in its component or instance.</param>
/// <param name="FullName">Its name with those of the instances it is in, such as <c>wasi:cli/run@0.2.0#run</c>.</param>
/// <param name="Sort">What it is.</param>
[DebuggerDisplay("{Sort} {FullName,nq}")]
public sealed record ComponentItem(ExternName Name, string FullName, ComponentSort Sort)
{
    /// <summary>Type of a function, else null.</summary>
    public ComponentFunctionType? Function { get; init; }

    /// <summary>A value type, or the type of a value; null for everything else and for resource types.</summary>
    public ComponentValueType? Value { get; init; }

    /// <summary>Whether it is a resource type.</summary>
    public bool IsResource { get; init; }

    /// <summary>The exports of an instance in order; empty for everything else.</summary>
    public ImmutableArray<ComponentItem> Members { get; init; } = [];

    /// <summary>Where an export comes from; null for imports and for exports of imported instances.</summary>
    public ComponentOrigin? Origin { get; init; }

    /// <summary>What an exported function is lifted from; null for imports and for functions that another component gives.</summary>
    public LiftedFunction? Lifted { get; init; }

    /// <summary>The item and all that is in it, an instance before its exports.</summary>
    public IEnumerable<ComponentItem> Flatten() => Members.SelectMany(member => member.Flatten()).Prepend(this);
}
