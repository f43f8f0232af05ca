using System.Runtime.InteropServices;

namespace ComponentInit.Runtime.Interop;

/// <summary><c>wasmtime_global_t</c>.</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct GlobalReference
{
    public ulong StoreId;
    public uint Kind;
    public uint Instance;
    public uint Index;
}
