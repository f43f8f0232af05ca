using System.Collections.Immutable;
using ComponentInit.Wasm.Components.Resolution;

namespace ComponentInit.Wasm.Components.Interfaces;

/// <summary>The imports of a component with their types resolved.</summary>
public sealed class ComponentImports
{
    private readonly Dictionary<string, ComponentItem> _byName = new(StringComparer.Ordinal);

    /// <summary>Finds out about the imports of a component.</summary>
    /// <param name="component">The component.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <exception cref="WasmException">
    /// <see cref="WasmErrorCode.WasmMalformed"/>: a section is malformed. <see cref="WasmErrorCode.WasmInvalid"/>: an index is wrong or types are nested more than
    /// 100 deep. <see cref="WasmErrorCode.WasmFeatureUnsupported"/>: instantiations multiply beyond all reason.
    /// </exception>
    public ComponentImports(Component component, CancellationToken cancellationToken = default)
    {
        Items = ItemBuilder.Build(ScopeEvaluator.Evaluate(component, cancellationToken).Imports, trace: null);
        foreach (var item in Items.SelectMany(item => item.Flatten())) _byName.TryAdd(item.FullName, item);
    }

    /// <summary>The imports in order; instances have their exports in them.</summary>
    public ImmutableArray<ComponentItem> Items { get; }

    /// <summary>All imported functions, those of instances too, in order.</summary>
    public IEnumerable<ComponentItem> Functions => Items.SelectMany(item => item.Flatten()).Where(item => item.Sort == ComponentSort.Function);

    /// <summary>The item of a full name, such as <c>run</c> or <c>wasi:cli/run@0.2.0#run</c>, or null.</summary>
    public ComponentItem? Find(string fullName) => _byName.GetValueOrDefault(fullName);
}
