using ComponentInit.Runtime.Interop;

namespace ComponentInit.Runtime.Engines;

/// <summary>The native import types of a module, alive until disposed: functions of the host are made from them.</summary>
internal sealed unsafe class ImportTypes : IDisposable
{
    private PointerVector _vector;

    public ImportTypes(CoreModuleHandle module)
    {
        fixed (PointerVector* pointer = &_vector)
            ModuleApi.wasmtime_module_imports(module, pointer);
        Count = checked((int)_vector.Size);
    }

    public int Count { get; }

    public CoreImport Describe(int index) => new(
        NativeText.Read(TypeApi.wasm_importtype_module(_vector.Data[index]))!,
        NativeText.Read(TypeApi.wasm_importtype_name(_vector.Data[index]))!,
        Kind(TypeApi.wasm_externtype_kind(ExternType(index))));

    /// <summary>The function type of an import that is a function; it belongs to this list.</summary>
    public nint FunctionType(int index) => TypeApi.wasm_externtype_as_functype_const(ExternType(index));

    public void Dispose()
    {
        fixed (PointerVector* pointer = &_vector)
            TypeApi.wasm_importtype_vec_delete(pointer);
        _vector = default;
    }

    /// <summary>Our name for a <c>wasm_externkind_t</c>.</summary>
    internal static CoreExternKind Kind(byte kind) => kind switch
    {
        0 => CoreExternKind.Function,
        1 => CoreExternKind.Global,
        2 => CoreExternKind.Table,
        3 => CoreExternKind.Memory,
        _ => CoreExternKind.Tag,
    };

    private nint ExternType(int index) => TypeApi.wasm_importtype_type(_vector.Data[index]);
}
