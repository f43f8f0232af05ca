using System.Runtime.InteropServices;

namespace ComponentInit.Runtime.Interop;

/// <summary><c>wasmtime_component_func_t</c>. The library writes 32 bytes, more than some of its headers say.</summary>
[StructLayout(LayoutKind.Sequential, Size = 32)]
internal struct NativeComponentFunction
{
    public ulong StoreId;
}
