using System.Runtime.InteropServices;

namespace ComponentInit.Runtime.Interop;

/// <summary><c>wasmtime_val_t</c>: 32 bytes, a kind and the bits. References begin with a store id that is zero for null.</summary>
[StructLayout(LayoutKind.Explicit, Size = 32)]
internal struct NativeValue
{
    [FieldOffset(0)]
    public NativeValueKind Kind;

    [FieldOffset(8)]
    public ulong Low;

    [FieldOffset(16)]
    public ulong High;

    [FieldOffset(8)]
    public FunctionReference Function;
}
