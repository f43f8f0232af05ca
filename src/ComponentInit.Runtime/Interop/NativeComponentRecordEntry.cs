using System.Runtime.InteropServices;

namespace ComponentInit.Runtime.Interop;

/// <summary><c>wasmtime_component_valrecord_entry_t</c>.</summary>
[StructLayout(LayoutKind.Sequential, Size = 48)]
internal struct NativeComponentRecordEntry
{
    public ByteVector Name;
    public NativeComponentValue Value;
}
