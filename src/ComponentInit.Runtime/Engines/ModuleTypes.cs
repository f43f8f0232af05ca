using ComponentInit.Runtime.Interop;

namespace ComponentInit.Runtime.Engines;

/// <summary>Imports and exports of a compiled module, as the engine tells them.</summary>
internal sealed record ModuleTypes(IReadOnlyList<CoreImport> Imports, IReadOnlyList<CoreExport> Exports)
{
    public static unsafe ModuleTypes Read(CoreModuleHandle module)
    {
        using var importTypes = new ImportTypes(module);
        var imports = new CoreImport[importTypes.Count];
        for (int i = 0; i < imports.Length; i++)
            imports[i] = importTypes.Describe(i);
        PointerVector vector;
        ModuleApi.wasmtime_module_exports(module, &vector);
        var exports = new CoreExport[(int)vector.Size];
        for (int i = 0; i < exports.Length; i++)
        {
            nint type = vector.Data[i];
            exports[i] = new CoreExport(
                NativeText.Read(TypeApi.wasm_exporttype_name(type))!, ImportTypes.Kind(TypeApi.wasm_externtype_kind(TypeApi.wasm_exporttype_type(type))));
        }

        TypeApi.wasm_exporttype_vec_delete(&vector);
        return new ModuleTypes(imports, exports);
    }
}
