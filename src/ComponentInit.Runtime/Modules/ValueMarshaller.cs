using ComponentInit.Runtime.Interop;

namespace ComponentInit.Runtime.Modules;

/// <summary>Core values in the form of the C API and back.</summary>
internal static unsafe class ValueMarshaller
{
    /// <summary>The kind of a <c>wasm_valtype_t</c>.</summary>
    public static CoreValueKind KindOf(nint type)
    {
        NativeValueType description;
        ValueApi.wasmtime_valtype_new(type, &description);
        var kind = description.Kind != NativeValueType.ReferenceKind ? (CoreValueKind)description.Kind : description.HeapType switch
        {
            NativeValueType.ExternHeapType => CoreValueKind.ExternRef,
            NativeValueType.FunctionHeapType or NativeValueType.ConcreteFunctionHeapType or NativeValueType.NoFunctionHeapType => CoreValueKind.FuncRef,
            _ => CoreValueKind.OtherRef,
        };
        ValueApi.wasmtime_valtype_delete(&description);
        return kind;
    }

    /// <summary>Whether a <c>wasm_valtype_t</c> is a reference type without null: no value of it can be made up.</summary>
    public static bool IsNonNull(nint type)
    {
        NativeValueType description;
        ValueApi.wasmtime_valtype_new(type, &description);
        bool nonNull = description is { Kind: NativeValueType.ReferenceKind, Nullable: 0 };
        ValueApi.wasmtime_valtype_delete(&description);
        return nonNull;
    }

    /// <summary>An argument; references can only be null.</summary>
    public static NativeValue ToNative(CoreValue value) => new()
    {
        Kind = value.Kind == CoreValueKind.OtherRef ? NativeValueKind.AnyRef : (NativeValueKind)value.Kind,
        Low = value.Low,
        High = value.High,
    };

    /// <summary>Takes over a value that the engine gave out; a reference that it rooted is let go.</summary>
    public static CoreValue Take(nint context, ref NativeValue value)
    {
        switch (value.Kind)
        {
            case <= NativeValueKind.V128:
                ulong low = value.Kind is NativeValueKind.I32 or NativeValueKind.F32 ? (uint)value.Low : value.Low;
                return new CoreValue((CoreValueKind)value.Kind, low, value.Kind == NativeValueKind.V128 ? value.High : 0);
            case NativeValueKind.FuncRef:
                fixed (FunctionReference* function = &value.Function)
                    return new CoreValue(CoreValueKind.FuncRef, function->StoreId == 0 ? 0 : (ulong)FunctionApi.wasmtime_func_to_raw(context, function));
            default:
                ulong present = value.Low == 0 ? 0u : 1u;
                var kind = value.Kind == NativeValueKind.ExternRef ? CoreValueKind.ExternRef : CoreValueKind.OtherRef;
                fixed (NativeValue* pointer = &value)
                    ValueApi.wasmtime_val_unroot(pointer);
                return new CoreValue(kind, present);
        }
    }
}
