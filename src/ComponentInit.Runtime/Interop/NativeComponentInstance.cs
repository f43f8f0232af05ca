using System.Runtime.InteropServices;

namespace ComponentInit.Runtime.Interop;

/// <summary><c>wasmtime_component_instance_t</c>.</summary>
[StructLayout(LayoutKind.Sequential, Size = 16)]
internal struct NativeComponentInstance
{
    public ulong StoreId;
}
