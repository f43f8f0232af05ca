using System.Globalization;
using ComponentInit.Runtime.Interop;
using ComponentInit.Runtime.Values;
using ComponentInit.Wasm;

namespace ComponentInit.Runtime.Components.Marshalling;

/// <summary>The handles of one run that came out of calls and are still live, by the numbers that values know them by.</summary>
internal sealed class HandleTable : IDisposable
{
    private readonly Dictionary<uint, nint> _handles = [];
    private uint _last;

    /// <summary>How many there are.</summary>
    public int Count => _handles.Count;

    /// <summary>Keeps a copy of a handle.</summary>
    public HandleValue Add(string resource, nint native)
    {
        _handles.Add(++_last, ComponentResourceApi.wasmtime_component_resource_any_clone(native));
        return new HandleValue(resource, _last) { Run = this };
    }

    /// <summary>Makes a resource of the host that a call is to give away.</summary>
    /// <param name="resource">Name of its type.</param>
    /// <param name="context"><c>wasmtime_context_t*</c>.</param>
    /// <param name="identity">Number of its type.</param>
    /// <param name="representation">What it stands for.</param>
    public unsafe HandleValue AddHosted(string resource, nint context, uint identity, uint representation)
    {
        nint host = ComponentResourceApi.wasmtime_component_resource_host_new(1, representation, identity);
        nint native;
        NativeFailure? failure = NativeFailure.Take(ComponentResourceApi.wasmtime_component_resource_host_to_any(context, host, &native));
        ComponentResourceApi.wasmtime_component_resource_host_delete(host);
        if (failure is not null)
            throw new InvalidOperationException(failure.Message);
        _handles.Add(++_last, native);
        return new HandleValue(resource, _last);
    }

    /// <summary>What a resource of the host stands for; the handle is used up.</summary>
    public unsafe uint TakeHosted(nint context, HandleValue handle)
    {
        nint host;
        if (NativeFailure.Take(ComponentResourceApi.wasmtime_component_resource_any_to_host(context, Get(handle), &host)) is { } failure)
            throw new InvalidOperationException(failure.Message);
        uint representation = ComponentResourceApi.wasmtime_component_resource_host_rep(host);
        ComponentResourceApi.wasmtime_component_resource_host_delete(host);
        Remove(handle);
        return representation;
    }

    /// <summary>The native handle, which stays the table's.</summary>
    /// <exception cref="WasmException">
    /// <see cref="WasmErrorCode.ValueInvalid"/>: another run gave it, there is no such handle, or it is no longer live.
    /// </exception>
    public nint Get(HandleValue handle)
    {
        if (handle.Run is not null && handle.Run != this)
            throw new WasmException(WasmErrorCode.ValueInvalid, $"The handle {handle} belongs to another instance: a handle is of use only to the instance that gave it.");
        return _handles.TryGetValue(handle.Id, out nint native) ? native : throw new WasmException(
            WasmErrorCode.ValueInvalid,
            string.Create(CultureInfo.InvariantCulture, $"There is no live handle {handle}: handles are numbered by the run that gave them, and are gone once they were dropped or given away."));
    }

    /// <summary>The number of the newest handle.</summary>
    public uint LastId => _last;

    /// <summary>The live handles that are newer than a number.</summary>
    public IEnumerable<HandleValue> Since(uint id) => _handles.Keys.Where(key => key > id).Order().Select(key => new HandleValue("", key)).ToArray();

    /// <summary>Drops a handle if it is still live, without the guest's doing.</summary>
    /// <param name="handle">The handle.</param>
    /// <param name="context"><c>wasmtime_context_t*</c>.</param>
    public void Drop(HandleValue handle, nint context)
    {
        if (!_handles.TryGetValue(handle.Id, out nint native))
            return;
        _ = NativeFailure.Take(ComponentResourceApi.wasmtime_component_resource_any_drop(context, native));
        Remove(handle);
    }

    /// <summary>Forgets a handle that was dropped or given away.</summary>
    public void Remove(HandleValue handle)
    {
        if (_handles.Remove(handle.Id, out nint native))
            ComponentResourceApi.wasmtime_component_resource_any_delete(native);
    }

    public void Dispose()
    {
        foreach (nint native in _handles.Values)
            ComponentResourceApi.wasmtime_component_resource_any_delete(native);
        _handles.Clear();
    }
}
