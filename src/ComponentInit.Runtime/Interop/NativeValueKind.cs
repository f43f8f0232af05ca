namespace ComponentInit.Runtime.Interop;

/// <summary><c>wasmtime_valkind_t</c>.</summary>
internal enum NativeValueKind : byte
{
    I32 = 0,
    I64 = 1,
    F32 = 2,
    F64 = 3,
    V128 = 4,
    FuncRef = 5,
    ExternRef = 6,
    AnyRef = 7,
    ExnRef = 8,
}
