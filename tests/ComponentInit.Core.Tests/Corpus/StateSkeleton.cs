using ComponentInit.Core.Preinit.Modules;
using ComponentInit.Wasm.Binary;
using ComponentInit.Wasm.Modules;
using ComponentInit.Wasm.Types;

namespace ComponentInit.Core.Tests.Corpus;

/// <summary>
/// A module with the memories, the data section and the mutable numeric globals of another one and nothing else: it instantiates to the same state, and
/// there is no code to compile.
/// </summary>
internal static class StateSkeleton
{
    /// <summary>Makes the skeleton of a module whose active data segments lie at constant addresses.</summary>
    /// <param name="module">The written output.</param>
    public static WasmModule Of(WasmModule module)
    {
        var editor = new ModuleEditor(WasmModule.Empty);
        int imported = module.CountImported(ExternKind.Memory);
        if (module.Find(SectionId.Memory) is not null) editor.ReplaceSection(SectionId.Memory, Memories(module, imported));
        if (module.Find(SectionId.Data) is { } data) editor.ReplaceSection(SectionId.Data, data);
        for (int i = 0; i < module.Memories.Length; i++) editor.AddExport(ReservedNames.Memory(i), ExternKind.Memory, (uint)(imported + i));
        var constants = new ConstantEvaluator(module);
        for (int i = 0; i < module.Globals.Length; i++)
        {
            if (!module.Globals[i].Type.IsMutable || constants.InitialOf(i) is not { } value) continue;
            var initial = new WasmWriter();
            ConstantInitialiser.Write(initial, value);
            editor.AddExport(ReservedNames.Global(i), ExternKind.Global, editor.AddGlobal(module.Globals[i].Type, initial.Written));
        }

        return editor.ToModule();
    }

    // Empty memories stand for imported ones, so that indices stay.
    private static Section Memories(WasmModule module, int imported)
    {
        var writer = new WasmWriter();
        writer.WriteU32((uint)(imported + module.Memories.Length));
        for (int i = 0; i < imported; i++) writer.WriteMemoryType(new MemoryType(new Limits(0, null)));
        foreach (var memory in module.Memories) writer.WriteMemoryType(memory);
        return SectionBuilder.Frame(SectionId.Memory, writer.Written);
    }
}
