using System.Runtime.InteropServices;

namespace ComponentInit.Runtime.Interop;

/// <summary>Owns a <c>wasmtime_error_t</c>; invalid means success.</summary>
internal sealed class ErrorHandle : SafeHandle
{
    public ErrorHandle(nint pointer)
        : base(0, ownsHandle: true) => SetHandle(pointer);

    public override bool IsInvalid => handle == 0;

    protected override bool ReleaseHandle()
    {
        TrapApi.wasmtime_error_delete(handle);
        return true;
    }
}
