using System.Runtime.InteropServices;

namespace ComponentInit.Runtime.Interop;

/// <summary>Owns a <c>wasmtime_store_t</c> with everything that was instantiated in it.</summary>
internal sealed class StoreHandle : SafeHandle
{
    public StoreHandle(nint pointer)
        : base(0, ownsHandle: true) => SetHandle(pointer);

    public override bool IsInvalid => handle == 0;

    protected override bool ReleaseHandle()
    {
        StoreApi.wasmtime_store_delete(handle);
        return true;
    }
}
