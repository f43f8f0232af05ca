namespace ComponentInit.Runtime.Interop;

/// <summary><c>wasmtime_component_valkind_t</c>. Kinds of types are numbered differently: <see cref="NativeComponentTypeKind"/>.</summary>
internal enum NativeComponentValueKind : byte
{
    Bool,
    S8,
    U8,
    S16,
    U16,
    S32,
    U32,
    S64,
    U64,
    F32,
    F64,
    Char,
    String,
    List,
    Record,
    Tuple,
    Variant,
    Enum,
    Option,
    Result,
    Flags,
    Resource,
    Map,
}
