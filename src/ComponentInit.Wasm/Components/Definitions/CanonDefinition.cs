using System.Collections.Immutable;
using ComponentInit.Wasm.Components.DefinedTypes;
using ComponentInit.Wasm.Types;

namespace ComponentInit.Wasm.Components.Definitions;

/// <summary>
/// A canonical definition: <c>lift</c> makes a component function of a core function, all others make core functions.
/// Which properties count is said by <see cref="CanonOperations.Immediates"/> of its operation; the others keep their defaults.
/// </summary>
/// <param name="Operation">Which.</param>
public sealed record CanonDefinition(CanonOperation Operation) : ComponentDefinition
{
    /// <summary>The core function that is lifted, or the function that is lowered.</summary>
    public uint FunctionIndex { get; init; }

    /// <summary>Type index of the function type, resource, stream or future.</summary>
    public uint TypeIndex { get; init; }

    /// <summary>Its canonical options in order.</summary>
    public ImmutableArray<CanonOption> Options { get; init; } = [];

    /// <summary>The result type of <c>task.return</c>, or null.</summary>
    public ValueTypeReference? Result { get; init; }

    /// <summary>Whether the flag <c>async</c> is set; <c>lift</c> and <c>lower</c> have an option instead.</summary>
    public bool IsAsync { get; init; }

    /// <summary>Whether the flag <c>cancellable</c> is set.</summary>
    public bool IsCancellable { get; init; }

    /// <summary>Whether the flag <c>shared</c> is set.</summary>
    public bool IsShared { get; init; }

    /// <summary>Type of a context slot.</summary>
    public CoreValueType SlotType { get; init; } = CoreValueType.I32;

    /// <summary>Number of a context slot.</summary>
    public uint Slot { get; init; }

    /// <summary>Core type index of the function of a new thread.</summary>
    public uint CoreTypeIndex { get; init; }

    /// <summary>Core table index.</summary>
    public uint TableIndex { get; init; }

    /// <summary>Core memory index of an operation that has one without an option.</summary>
    public uint MemoryIndex { get; init; }

    /// <inheritdoc/>
    public override ComponentSectionId SectionId => ComponentSectionId.Canon;

    /// <inheritdoc/>
    public override ComponentSort? Sort => Operation == CanonOperation.Lift ? ComponentSort.Function : ComponentSort.CoreFunction;

    /// <summary>The index of an option, or null when it does not have the option.</summary>
    public uint? FindOption(CanonOptionKind kind)
    {
        foreach (var option in Options)
        {
            if (option.Kind == kind) return option.Index;
        }

        return null;
    }
}
