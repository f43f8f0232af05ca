using System.Runtime.InteropServices;

namespace ComponentInit.Runtime.Interop;

/// <summary>The vector inside a list, record, tuple, map or set of flags: a count and a pointer to as many elements of the kind's own size.</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct NativeComponentVector
{
    public nuint Count;
    public nint Data;
}
