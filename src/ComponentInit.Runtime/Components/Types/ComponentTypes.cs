using ComponentInit.Runtime.Interop;

namespace ComponentInit.Runtime.Components.Types;

/// <summary>The imports and exports of a compiled component, as the engine tells them.</summary>
internal sealed unsafe class ComponentTypes : IDisposable
{
    private readonly List<NativeItem> _imports = [];
    private readonly List<NativeItem> _exports = [];
    private bool _freed;

    /// <summary>Reads the types of a component.</summary>
    public ComponentTypes(ComponentHandle component, EngineHandle engine)
    {
        nint type = ComponentApi.wasmtime_component_type(component);
        byte* name;
        nuint length;
        nint native;
        nuint imports = ComponentTypeApi.wasmtime_component_type_import_count(type, engine);
        for (nuint index = 0; index < imports; index++)
        {
            if (ComponentTypeApi.wasmtime_component_type_import_nth(type, engine, index, &name, &length, &native) != 0)
                _imports.Add(new NativeItem(NativeText.Read(name, length), native, engine));
        }
        nuint exports = ComponentTypeApi.wasmtime_component_type_export_count(type, engine);
        for (nuint index = 0; index < exports; index++)
        {
            if (ComponentTypeApi.wasmtime_component_type_export_nth(type, engine, index, &name, &length, &native) != 0)
                _exports.Add(new NativeItem(NativeText.Read(name, length), native, engine));
        }
        ComponentTypeApi.wasmtime_component_type_delete(type);
        var values = new ValueTypeReader([.. _imports.Concat(_exports).SelectMany(item => item.WithMembers()).Where(item => item.Kind == ComponentItemKind.Resource)]);
        Imports = [.. _imports.Select(item => Describe(item, values))];
        Exports = [.. _exports.Select(item => Describe(item, values))];
    }

    public IReadOnlyList<ComponentItem> Imports { get; }

    public IReadOnlyList<ComponentItem> Exports { get; }

    public void Dispose()
    {
        if (_freed)
            return;
        _freed = true;
        foreach (NativeItem item in _imports.Concat(_exports))
            item.Free();
    }

    private static ComponentItem Describe(NativeItem item, ValueTypeReader values) => new(
        item.Name,
        item.Kind,
        item.Kind == ComponentItemKind.Resource ? item.Type : 0,
        item.Kind == ComponentItemKind.Function ? values.ReadFunction(item.Type) : null,
        [.. item.Members.Select(member => Describe(member, values))]);
}
