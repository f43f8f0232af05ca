using System.Text;
using ComponentInit.Runtime.Engines;
using ComponentInit.Runtime.Interop;

namespace ComponentInit.Runtime.Components;

/// <summary>The exported functions of a live instance.</summary>
/// <param name="store">The store it lives in.</param>
/// <param name="instance">The instance.</param>
internal sealed unsafe class ComponentFunctions(GuestStore store, NativeComponentInstance instance) : IDisposable
{
    private readonly Dictionary<(string? Instance, string Name), NativeComponentFunction> _functions = [];
    private readonly Dictionary<string, nint> _instances = new(StringComparer.Ordinal);

    /// <summary>The store it lives in.</summary>
    public GuestStore Store { get; } = store;

    /// <summary>The native function of an export.</summary>
    public NativeComponentFunction Find(ComponentExport export)
    {
        if (_functions.TryGetValue((export.Instance, export.Name), out NativeComponentFunction function))
            return function;
        nint parent = export.Instance is null ? 0 : FindInstance(export.Instance);
        nint index = FindIndex(parent, export.Name);
        NativeComponentInstance self = instance;
        bool found = index != 0 && ComponentInstanceApi.wasmtime_component_instance_get_func(&self, Store.LiveContext, index, &function) != 0;
        if (index != 0)
            ComponentInstanceApi.wasmtime_component_export_index_delete(index);
        if (!found)
            throw new InvalidOperationException($"The instance has no function {export.FullName}.");
        _functions.Add((export.Instance, export.Name), function);
        return function;
    }

    public void Dispose()
    {
        foreach (nint index in _instances.Values)
            ComponentInstanceApi.wasmtime_component_export_index_delete(index);
        _instances.Clear();
    }

    private nint FindInstance(string name)
    {
        if (_instances.TryGetValue(name, out nint index))
            return index;
        index = FindIndex(0, name);
        if (index != 0)
            _instances.Add(name, index);
        return index;
    }

    private nint FindIndex(nint parent, string name)
    {
        NativeComponentInstance self = instance;
        byte[] utf8 = Encoding.UTF8.GetBytes(name);
        fixed (byte* pointer = utf8)
            return ComponentInstanceApi.wasmtime_component_instance_get_export_index(&self, Store.LiveContext, parent, pointer, (nuint)utf8.Length);
    }
}
