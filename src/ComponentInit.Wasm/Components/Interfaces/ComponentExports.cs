using System.Collections.Immutable;
using ComponentInit.Wasm.Components.Definitions;
using ComponentInit.Wasm.Components.Origins;
using ComponentInit.Wasm.Components.Resolution;

namespace ComponentInit.Wasm.Components.Interfaces;

/// <summary>The exports of a component with their types resolved and with what they are lifted from.</summary>
public sealed class ComponentExports
{
    private readonly Dictionary<string, ComponentItem> _byName = new(StringComparer.Ordinal);

    /// <summary>Finds out about the exports of a component.</summary>
    /// <param name="component">The component.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <exception cref="WasmException">
    /// <see cref="WasmErrorCode.WasmMalformed"/>: a section is malformed. <see cref="WasmErrorCode.WasmInvalid"/>: an index is wrong or types are nested more than
    /// 100 deep. <see cref="WasmErrorCode.WasmFeatureUnsupported"/>: instantiations multiply beyond all reason.
    /// </exception>
    public ComponentExports(Component component, CancellationToken cancellationToken = default)
    {
        var scope = new InstanceScope(component);
        var definitions = component.Definitions.OfType<ExportDefinition>().ToArray();
        Items = ItemBuilder.Build(
            ScopeEvaluator.Evaluate(component, cancellationToken).Exports, position => scope.Trace(definitions[position].Target, definitions[position].Index));
        foreach (var item in Items.SelectMany(item => item.Flatten())) _byName.TryAdd(item.FullName, item);
    }

    /// <summary>The exports in order; instances have their exports in them.</summary>
    public ImmutableArray<ComponentItem> Items { get; }

    /// <summary>All exported functions, those of instances too, in order.</summary>
    public IEnumerable<ComponentItem> Functions => Items.SelectMany(item => item.Flatten()).Where(item => item.Sort == ComponentSort.Function);

    /// <summary>The item of a full name, such as <c>run</c> or <c>wasi:cli/run@0.2.0#run</c>, or null.</summary>
    public ComponentItem? Find(string fullName) => _byName.GetValueOrDefault(fullName);
}
