using System.Runtime.InteropServices;

namespace ComponentInit.Runtime.Interop;

/// <summary>Owns a <c>wasmtime_component_t</c>.</summary>
internal sealed class ComponentHandle : SafeHandle
{
    public ComponentHandle(nint pointer)
        : base(0, ownsHandle: true) => SetHandle(pointer);

    public override bool IsInvalid => handle == 0;

    protected override bool ReleaseHandle()
    {
        ComponentApi.wasmtime_component_delete(handle);
        return true;
    }
}
