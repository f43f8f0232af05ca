using System.Runtime.InteropServices;

namespace ComponentInit.Runtime.Interop;

/// <summary>A vector of pointers to objects of the C API, such as <c>wasm_importtype_vec_t</c>.</summary>
[StructLayout(LayoutKind.Sequential)]
internal unsafe struct PointerVector
{
    public nuint Size;
    public nint* Data;

    public readonly ReadOnlySpan<nint> AsSpan() => Data is null ? default : new ReadOnlySpan<nint>(Data, checked((int)Size));
}
