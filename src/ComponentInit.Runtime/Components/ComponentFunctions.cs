using System.Text;
using ComponentInit.Runtime.Engines;
using ComponentInit.Runtime.Interop;

namespace ComponentInit.Runtime.Components;

/// <summary>The exported functions of a live instance.</summary>
/// <param name="store">The store it lives in.</param>
/// <param name="instance">The instance.</param>
/// <param name="isAsynchronous">Whether the engine's event loop has to run it.</param>
internal sealed unsafe class ComponentFunctions(GuestStore store, NativeComponentInstance instance, bool isAsynchronous = false) : IDisposable
{
    private readonly Dictionary<(string? Instance, string Name), NativeComponentFunction> _functions = [];
    private readonly Dictionary<string, nint> _instances = new(StringComparer.Ordinal);

    /// <summary>Whether the engine's event loop has to run it.</summary>
    public bool IsAsynchronous { get; } = isAsynchronous;

    /// <summary>The store it lives in.</summary>
    public GuestStore Store { get; } = store;

    /// <summary>The native function of an export.</summary>
    /// <param name="exported">Name of the exported instance it is in, or null.</param>
    /// <param name="name">Its name there.</param>
    public NativeComponentFunction Find(string? exported, string name)
    {
        if (_functions.TryGetValue((exported, name), out NativeComponentFunction function))
            return function;
        nint parent = exported is null ? 0 : FindInstance(exported);
        nint index = FindIndex(parent, name);
        NativeComponentInstance self = instance;
        bool found = index != 0 && ComponentInstanceApi.wasmtime_component_instance_get_func(&self, Store.Context, index, &function) != 0;
        if (index != 0)
            ComponentInstanceApi.wasmtime_component_export_index_delete(index);
        if (!found)
            throw new InvalidOperationException($"The instance has no function {exported}#{name}.");
        _functions.Add((exported, name), function);
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
            return ComponentInstanceApi.wasmtime_component_instance_get_export_index(&self, Store.Context, parent, pointer, (nuint)utf8.Length);
    }
}
