using System.Runtime.InteropServices;

namespace ComponentInit.Runtime.Interop;

/// <summary><c>wasmtime_table_t</c>: 24 bytes, since the C struct nests a padded one.</summary>
[StructLayout(LayoutKind.Explicit, Size = 24)]
internal struct TableReference
{
    [FieldOffset(0)]
    public ulong StoreId;

    [FieldOffset(8)]
    public uint Instance;

    [FieldOffset(16)]
    public uint Index;
}
