using System.Runtime.InteropServices;

namespace ComponentInit.Runtime.Interop;

/// <summary><c>wasmtime_extern_t</c>: 32 bytes, a kind and what it names in the store.</summary>
[StructLayout(LayoutKind.Explicit, Size = 32)]
internal struct NativeExtern
{
    [FieldOffset(0)]
    public NativeExternKind Kind;

    [FieldOffset(8)]
    public FunctionReference Function;

    [FieldOffset(8)]
    public GlobalReference Global;

    [FieldOffset(8)]
    public TableReference Table;

    [FieldOffset(8)]
    public MemoryReference Memory;
}
