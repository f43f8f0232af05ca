using System.Runtime.InteropServices;

namespace ComponentInit.Runtime.Interop;

/// <summary><c>wasmtime_component_valtype_t</c>.</summary>
[StructLayout(LayoutKind.Explicit, Size = 16)]
internal struct NativeComponentValueType
{
    [FieldOffset(0)]
    public NativeComponentTypeKind Kind;

    [FieldOffset(8)]
    public nint Type;
}
