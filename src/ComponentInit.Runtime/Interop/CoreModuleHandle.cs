using System.Runtime.InteropServices;

namespace ComponentInit.Runtime.Interop;

/// <summary>Owns a <c>wasmtime_module_t</c>.</summary>
internal sealed class CoreModuleHandle : SafeHandle
{
    public CoreModuleHandle(nint pointer)
        : base(0, ownsHandle: true) => SetHandle(pointer);

    public override bool IsInvalid => handle == 0;

    protected override bool ReleaseHandle()
    {
        ModuleApi.wasmtime_module_delete(handle);
        return true;
    }
}
