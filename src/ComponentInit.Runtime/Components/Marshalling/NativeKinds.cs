using ComponentInit.Runtime.Interop;
using ComponentInit.Wasm.Components.Types;

namespace ComponentInit.Runtime.Components.Marshalling;

/// <summary>The kinds that the engine gives to primitive values.</summary>
internal static class NativeKinds
{
    /// <summary>The kind of the values of a type.</summary>
    public static NativeComponentValueKind Of(PrimitiveKind kind) => kind switch
    {
        PrimitiveKind.Bool => NativeComponentValueKind.Bool,
        PrimitiveKind.S8 => NativeComponentValueKind.S8,
        PrimitiveKind.U8 => NativeComponentValueKind.U8,
        PrimitiveKind.S16 => NativeComponentValueKind.S16,
        PrimitiveKind.U16 => NativeComponentValueKind.U16,
        PrimitiveKind.S32 => NativeComponentValueKind.S32,
        PrimitiveKind.U32 => NativeComponentValueKind.U32,
        PrimitiveKind.S64 => NativeComponentValueKind.S64,
        PrimitiveKind.U64 => NativeComponentValueKind.U64,
        PrimitiveKind.F32 => NativeComponentValueKind.F32,
        PrimitiveKind.F64 => NativeComponentValueKind.F64,
        PrimitiveKind.Char => NativeComponentValueKind.Char,
        PrimitiveKind.String => NativeComponentValueKind.String,
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "the C API has no such values"),
    };
}
