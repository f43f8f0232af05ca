using System.Runtime.InteropServices;

namespace ComponentInit.Runtime.Interop;

/// <summary>Owns a <c>wasm_trap_t</c>; invalid means that nothing trapped.</summary>
internal sealed class TrapHandle : SafeHandle
{
    public TrapHandle(nint pointer)
        : base(0, ownsHandle: true) => SetHandle(pointer);

    public override bool IsInvalid => handle == 0;

    protected override bool ReleaseHandle()
    {
        TrapApi.wasm_trap_delete(handle);
        return true;
    }
}
