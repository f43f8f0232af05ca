using System.Runtime.InteropServices;

namespace ComponentInit.Runtime.Interop;

/// <summary><c>wasmtime_func_t</c>; a store id of zero is the null reference.</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct FunctionReference
{
    public ulong StoreId;
    public nint Pointer;
}
