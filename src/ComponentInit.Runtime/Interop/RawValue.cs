using System.Runtime.InteropServices;

namespace ComponentInit.Runtime.Interop;

/// <summary><c>wasmtime_val_raw_t</c>: 16 bytes, little-endian bits without a kind. Arguments and results share one array.</summary>
[StructLayout(LayoutKind.Explicit, Size = 16)]
internal struct RawValue
{
    [FieldOffset(0)]
    public uint I32;

    [FieldOffset(0)]
    public ulong I64;

    [FieldOffset(8)]
    public ulong High;
}
