using System.Runtime.InteropServices;

namespace ComponentInit.Runtime.Interop;

/// <summary><c>wasmtime_memory_creator_t</c>: how the host makes every linear memory of an engine. Copied by the setter.</summary>
[StructLayout(LayoutKind.Sequential)]
internal unsafe struct NativeMemoryCreator
{
    public nint Data;
    public delegate* unmanaged[Cdecl]<nint, nint, nuint, nuint, nuint, nuint, NativeLinearMemory*, nint> Create;
    public delegate* unmanaged[Cdecl]<nint, void> Finalizer;
}
