using System.Runtime.InteropServices;

namespace ComponentInit.Runtime.Interop;

/// <summary><c>wasmtime_component_item_t</c>; the union has room for a value type, which is two words.</summary>
[StructLayout(LayoutKind.Explicit, Size = 24)]
internal struct NativeComponentItem
{
    [FieldOffset(0)]
    public NativeComponentItemKind Kind;

    [FieldOffset(8)]
    public nint Type;
}
