using System.Collections.Immutable;
using ComponentInit.Wasm.Instructions.Rewriting;
using ComponentInit.Wasm.Modules;

namespace ComponentInit.Core.Preinit.Modules;

/// <summary>
/// Exports every piece of state under a reserved name and sets flags where state changes that cannot be read. Nothing is renumbered, a start section stays, and a
/// module without tracked instructions keeps its code section byte for byte.
/// </summary>
internal static class ModuleInstrumenter
{
    /// <summary>Instruments a module.</summary>
    /// <param name="module">The program, or a module inside a component.</param>
    /// <param name="imports">Imported functions, by their indices, and what calls of them change; such calls set a flag.</param>
    /// <param name="showsReferences">Whether tables are exported, where code can change references, and the functions that references can be made of.</param>
    /// <param name="cancellation">Ends the work.</param>
    public static InstrumentedModule Instrument(WasmModule module, ImmutableDictionary<uint, TrackedState> imports, bool showsReferences, CancellationToken cancellation)
    {
        var editor = new ModuleEditor(module);
        ExportState(module, editor);
        var tracked = new TrackedInstructions(module, imports);
        var scan = CodeScan.Of(module, tracked, cancellation);
        var rewriter = new ChangeFlagRewriter(editor, tracked);
        var bodies = RewriteBodies(module, editor, scan, rewriter);
        var escaping = showsReferences && rewriter.Flags.Any(flag => flag.State is TrackedState.Table or TrackedState.ReferenceGlobal) ? EscapingFunctions.Of(module, scan) : default;
        if (!escaping.IsDefault) ExportReferences(module, editor, escaping);
        return new InstrumentedModule(module, editor.ToModule(), scan, [.. rewriter.Flags], [.. rewriter.Sites], escaping, bodies);
    }

    /// <summary>Exports every piece of state of a module and changes nothing else.</summary>
    /// <param name="module">The module.</param>
    /// <param name="escaping">Functions to export for their identity, and tables with them; default for neither.</param>
    public static WasmModule ExposeState(WasmModule module, ImmutableArray<uint> escaping = default)
    {
        var editor = new ModuleEditor(module);
        ExportState(module, editor);
        if (!escaping.IsDefault) ExportReferences(module, editor, escaping);
        return editor.ToModule();
    }

    private static void ExportState(WasmModule module, ModuleEditor editor)
    {
        int importedMemories = module.CountImported(ExternKind.Memory);
        for (int i = 0; i < module.Memories.Length; i++) editor.AddExport(ReservedNames.Memory(i), ExternKind.Memory, (uint)(importedMemories + i));
        int imported = module.CountImported(ExternKind.Global);
        for (int i = 0; i < module.Globals.Length; i++)
        {
            if (module.Globals[i].Type.IsMutable) editor.AddExport(ReservedNames.Global(i), ExternKind.Global, (uint)(imported + i));
        }
    }

    private static void ExportReferences(WasmModule module, ModuleEditor editor, ImmutableArray<uint> escaping)
    {
        int imported = module.CountImported(ExternKind.Table);
        for (int i = 0; i < module.Tables.Length; i++) editor.AddExport(ReservedNames.Table(i), ExternKind.Table, (uint)(imported + i));
        foreach (uint function in escaping) editor.AddExport(ReservedNames.Function(function), ExternKind.Function, function);
    }

    private static ImmutableDictionary<int, OffsetMap> RewriteBodies(WasmModule module, ModuleEditor editor, CodeScan scan, ChangeFlagRewriter rewriter)
    {
        int imported = module.CountImported(ExternKind.Function);
        var bodies = ImmutableDictionary.CreateBuilder<int, OffsetMap>();
        foreach (int defined in scan.TrackedFunctions)
        {
            rewriter.Function = (uint)(imported + defined);
            var body = module.Code[defined];
            var rewritten = rewriter.Rewrite(body.Bytes, body.Offset);
            if (!rewritten.IsChanged) continue;
            editor.ReplaceBody(defined, rewritten.Bytes);
            bodies.Add(defined, rewritten.Offsets);
        }

        return bodies.ToImmutable();
    }
}
