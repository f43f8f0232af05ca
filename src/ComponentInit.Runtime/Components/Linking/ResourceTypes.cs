using ComponentInit.Runtime.Interop;

namespace ComponentInit.Runtime.Components.Linking;

/// <summary>Resource types that the host makes up for those that a component imports. Where two imports are one type they get one type.</summary>
internal sealed class ResourceTypes : IDisposable
{
    private readonly List<(nint Imported, nint Host)> _types = [];

    /// <summary>The host's type for an imported one, which has to stay alive as long as this object.</summary>
    public nint HostTypeOf(nint imported)
    {
        foreach ((nint known, nint host) in _types)
        {
            if (ComponentResourceApi.wasmtime_component_resource_type_equal(known, imported) != 0)
                return host;
        }
        nint type = ComponentResourceApi.wasmtime_component_resource_type_new_host((uint)_types.Count + 1);
        _types.Add((imported, type));
        return type;
    }

    public void Dispose()
    {
        foreach ((_, nint host) in _types)
            ComponentResourceApi.wasmtime_component_resource_type_delete(host);
        _types.Clear();
    }
}
