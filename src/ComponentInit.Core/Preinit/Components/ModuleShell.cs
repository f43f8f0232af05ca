using ComponentInit.Wasm.Binary;
using ComponentInit.Wasm.Instructions;
using ComponentInit.Wasm.Modules;
using ComponentInit.Wasm.Types;

namespace ComponentInit.Core.Preinit.Components;

/// <summary>A core module as it looks from outside: types, imports and exports, with functions that do nothing. It compiles in no time.</summary>
internal static class ModuleShell
{
    /// <summary>The shell of a module; the module itself where its globals or tables cannot do without functions.</summary>
    public static WasmModule Of(WasmModule module)
    {
        if (module.Globals.Any(global => global.Type.Value is { IsReference: true, IsNullable: false }) || module.Tables.Any(table => !table.Type.Element.IsNullable)) return module;
        var editor = new ModuleEditor(WasmModule.Empty);
        foreach (var id in new[] { SectionId.Type, SectionId.Import, SectionId.Memory, SectionId.Tag }) editor.ReplaceSection(id, module.Find(id));
        editor.ReplaceSection(SectionId.Table, Tables(module));
        editor.ReplaceSection(SectionId.Global, Globals(module));
        WriteFunctions(module, editor);
        return editor.ToModule();
    }

    private static void WriteFunctions(WasmModule module, ModuleEditor editor)
    {
        uint imported = (uint)module.CountImported(ExternKind.Function);
        var types = new WasmWriter();
        var code = new WasmWriter();
        var numbers = new Dictionary<uint, uint>();
        var kept = module.Exports.Where(export => export.Kind == ExternKind.Function && export.Index >= imported).Select(export => export.Index).Distinct().ToArray();
        types.WriteU32((uint)kept.Length);
        code.WriteU32((uint)kept.Length);
        foreach (uint function in kept)
        {
            numbers.Add(function, imported + (uint)numbers.Count);
            types.WriteU32(module.Functions[(int)(function - imported)]);
            code.WriteByteVector([0x00, 0x00, 0x0B]);
        }

        if (kept.Length > 0)
        {
            editor.ReplaceSection(SectionId.Function, SectionBuilder.Frame(SectionId.Function, types.Written));
            editor.ReplaceSection(SectionId.Code, SectionBuilder.Frame(SectionId.Code, code.Written));
        }

        foreach (var export in module.Exports)
        {
            editor.AddExport(export.Name, export.Kind, export.Kind == ExternKind.Function && numbers.TryGetValue(export.Index, out uint number) ? number : export.Index);
        }
    }

    private static Section? Tables(WasmModule module)
    {
        if (module.Tables.IsEmpty) return null;
        var writer = new WasmWriter();
        writer.WriteU32((uint)module.Tables.Length);
        foreach (var table in module.Tables) writer.WriteTableType(table.Type);
        return SectionBuilder.Frame(SectionId.Table, writer.Written);
    }

    private static Section? Globals(WasmModule module)
    {
        if (module.Globals.IsEmpty) return null;
        var writer = new WasmWriter();
        writer.WriteU32((uint)module.Globals.Length);
        foreach (var global in module.Globals)
        {
            writer.WriteGlobalType(global.Type);
            WriteZero(new InstructionWriter(writer), global.Type.Value);
        }

        return SectionBuilder.Frame(SectionId.Global, writer.Written);
    }

    private static void WriteZero(InstructionWriter code, CoreValueType type) => (type.Code switch
    {
        0x7F => code.I32Const(0),
        0x7E => code.I64Const(0),
        0x7D => code.F32Const(0),
        0x7C => code.F64Const(0),
        0x7B => code.V128Const(0),
        _ => code.RefNull(type.Heap.Code),
    }).End();
}
