using System.Runtime.InteropServices;

namespace ComponentInit.Runtime.Interop;

/// <summary><c>wasmtime_extern_t</c>: 32 bytes, a kind and what it names in the store.</summary>
[StructLayout(LayoutKind.Explicit, Size = 32)]
internal struct NativeExtern
{
    [FieldOffset(0)]
    public NativeExternKind Kind;

    [FieldOffset(8)]
    public NativeFunction Function;

    [FieldOffset(8)]
    public NativeGlobal Global;

    [FieldOffset(8)]
    public NativeTable Table;

    [FieldOffset(8)]
    public NativeMemory Memory;
}
