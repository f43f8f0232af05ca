using ComponentInit.Runtime.Interop;

namespace ComponentInit.Runtime.Components.Types;

/// <summary>An import or export as the engine tells it. Owns native memory until freed.</summary>
internal sealed unsafe class NativeItem
{
    private NativeComponentItem _item;

    /// <summary>Takes an extern over.</summary>
    public NativeItem(string name, nint native, EngineHandle engine)
    {
        Name = name;
        fixed (NativeComponentItem* item = &_item)
            ComponentTypeApi.wasmtime_component_extern_type(native, item);
        ComponentTypeApi.wasmtime_component_extern_delete(native);
        Members = _item.Kind == NativeComponentItemKind.Instance ? ReadMembers(engine) : [];
    }

    public string Name { get; }

    public ComponentItemKind Kind => (ComponentItemKind)_item.Kind;

    /// <summary>The native type, of the kind that <see cref="Kind"/> says.</summary>
    public nint Type => _item.Type;

    public IReadOnlyList<NativeItem> Members { get; }

    /// <summary>This item and what is inside, outermost first.</summary>
    public IEnumerable<NativeItem> WithMembers() => Members.SelectMany(member => member.WithMembers()).Prepend(this);

    public void Free()
    {
        foreach (NativeItem member in Members)
            member.Free();
        fixed (NativeComponentItem* item = &_item)
            ComponentTypeApi.wasmtime_component_item_delete(item);
    }

    private List<NativeItem> ReadMembers(EngineHandle engine)
    {
        nuint count = ComponentTypeApi.wasmtime_component_instance_type_export_count(Type, engine);
        var members = new List<NativeItem>();
        for (nuint index = 0; index < count; index++)
        {
            byte* name;
            nuint length;
            nint native;
            if (ComponentTypeApi.wasmtime_component_instance_type_export_nth(Type, engine, index, &name, &length, &native) != 0)
                members.Add(new NativeItem(NativeText.Read(name, length), native, engine));
        }
        return members;
    }
}
