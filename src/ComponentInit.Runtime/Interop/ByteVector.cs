using System.Runtime.InteropServices;

namespace ComponentInit.Runtime.Interop;

/// <summary><c>wasm_byte_vec_t</c>, and every other vector of the C API: a count and a pointer to as many elements.</summary>
[StructLayout(LayoutKind.Sequential)]
internal unsafe struct ByteVector
{
    public nuint Size;
    public byte* Data;

    public readonly ReadOnlySpan<byte> AsSpan() => Data is null ? default : new ReadOnlySpan<byte>(Data, checked((int)Size));
}
