using System.Runtime.InteropServices;

namespace ComponentInit.Runtime.Interop;

/// <summary>
/// <c>wasmtime_valtype_t</c>: a kind, and for references nullability and heap type. <c>wasm_valtype_kind</c> is never asked instead: it ends the process for
/// v128 and for every reference that is not <c>funcref</c> or <c>externref</c>.
/// </summary>
[StructLayout(LayoutKind.Explicit, Size = 40)]
internal struct NativeValueType
{
    public const byte ReferenceKind = 5;
    public const byte ExternHeapType = 0;
    public const byte FunctionHeapType = 2;
    public const byte ConcreteFunctionHeapType = 3;
    public const byte NoFunctionHeapType = 4;

    [FieldOffset(0)]
    public byte Kind;

    [FieldOffset(8)]
    public byte Nullable;

    [FieldOffset(16)]
    public byte HeapType;
}
