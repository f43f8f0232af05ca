using ComponentInit.Runtime.Components.Types;
using ComponentInit.Runtime.Interop;

namespace ComponentInit.Runtime.Components.Linking;

/// <summary>
/// The resource types behind those that a component imports: the engine's own where it implements the interface, made up ones elsewhere. Where two imports are one type
/// they get one type.
/// </summary>
/// <param name="engineTypes">Finds the engine's own types.</param>
internal sealed class ResourceTypes(EngineResources engineTypes) : IDisposable
{
    private readonly List<(nint Imported, nint Host)> _types = [];
    private readonly List<(nint Imported, string Interface, string Name)> _implemented = [];
    private uint _madeUp;

    /// <summary>Notes the resource types of an interface that the engine implements.</summary>
    public void AddImplemented(ComponentItem import) =>
        _implemented.AddRange(import.Members.Where(member => member.Kind == ComponentItemKind.Resource)
            .Select(member => (member.Native, HostInterfaces.Unversioned(import.Name), member.Name)));

    /// <summary>The type to define for an imported one, which has to stay alive as long as this object.</summary>
    public nint HostTypeOf(nint imported)
    {
        foreach ((nint known, nint host) in _types)
        {
            if (AreEqual(known, imported))
                return host;
        }
        int implemented = _implemented.FindIndex(item => AreEqual(item.Imported, imported));
        nint type = implemented < 0
            ? ComponentResourceApi.wasmtime_component_resource_type_new_host(++_madeUp)
            : engineTypes.Find(_implemented[implemented].Interface, _implemented[implemented].Name);
        _types.Add((imported, type));
        return type;
    }

    /// <summary>A type of the host with a number of its own, which stays this object's.</summary>
    public nint MakeHostType(uint identity)
    {
        nint type = ComponentResourceApi.wasmtime_component_resource_type_new_host(identity);
        _types.Add((type, type));
        return type;
    }

    public void Dispose()
    {
        foreach ((_, nint host) in _types)
            ComponentResourceApi.wasmtime_component_resource_type_delete(host);
        _types.Clear();
    }

    private static bool AreEqual(nint left, nint right) => ComponentResourceApi.wasmtime_component_resource_type_equal(left, right) != 0;
}
