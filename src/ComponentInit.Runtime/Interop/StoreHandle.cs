using System.Runtime.InteropServices;

namespace ComponentInit.Runtime.Interop;

/// <summary>Owns a <c>wasmtime_store_t</c> with everything that was instantiated in it, and the handle by which its callbacks find their object.</summary>
internal sealed class StoreHandle : SafeHandle
{
    private GCHandle _owner;

    public StoreHandle(nint pointer, GCHandle owner)
        : base(0, ownsHandle: true)
    {
        SetHandle(pointer);
        _owner = owner;
    }

    public override bool IsInvalid => handle == 0;

    protected override bool ReleaseHandle()
    {
        StoreApi.wasmtime_store_delete(handle);
        _owner.Free();
        return true;
    }
}
