using System.Runtime.InteropServices;

namespace ComponentInit.Runtime.Interop;

/// <summary>Owns a <c>wasmtime_component_linker_t</c>.</summary>
internal sealed class ComponentLinkerHandle : SafeHandle
{
    public ComponentLinkerHandle(nint pointer)
        : base(0, ownsHandle: true) => SetHandle(pointer);

    public override bool IsInvalid => handle == 0;

    protected override bool ReleaseHandle()
    {
        ComponentLinkerApi.wasmtime_component_linker_delete(handle);
        return true;
    }
}
