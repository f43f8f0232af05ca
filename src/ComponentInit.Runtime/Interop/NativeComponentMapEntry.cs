using System.Runtime.InteropServices;

namespace ComponentInit.Runtime.Interop;

/// <summary><c>wasmtime_component_valmap_entry_t</c>.</summary>
[StructLayout(LayoutKind.Sequential, Size = 64)]
internal struct NativeComponentMapEntry
{
    public NativeComponentValue Key;
    public NativeComponentValue Value;
}
