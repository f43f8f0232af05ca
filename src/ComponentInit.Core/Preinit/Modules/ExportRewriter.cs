using System.Collections.Immutable;
using ComponentInit.Wasm;
using ComponentInit.Wasm.Modules;

namespace ComponentInit.Core.Preinit.Modules;

/// <summary>Removes the exports that have done their work from a core module, and renames others.</summary>
internal sealed class ExportRewriter(InstrumentedModule program, ModuleExport init, DeclaredStart? declared, PreinitOptions options)
{
    /// <summary>The exports that get other names.</summary>
    public ImmutableArray<ExportRename> Renames => options.Renames;

    /// <summary>Rewrites the exports.</summary>
    /// <exception cref="WasmException">A rename names no export: <see cref="WasmErrorCode.ExportNotFound"/>.</exception>
    public void Rewrite(ModuleEditor editor)
    {
        var removed = new List<uint>();
        if (!options.KeepInitFunction) Remove(init);
        foreach (var export in Called()) Remove(export);
        foreach (var rename in options.Renames) Rename(editor, rename);
        DeclareUndeclared(editor, removed);

        void Remove(ModuleExport export)
        {
            if (editor.RemoveExport(export.Name)) removed.Add(export.Index);
        }
    }

    private IEnumerable<ModuleExport> Called()
    {
        if (declared is null) return Reactor.Find(program.Original) is { } initialize ? [initialize] : [];
        var names = declared.Exports.ToHashSet(StringComparer.Ordinal);
        return program.Original.Exports.Where(export => names.Contains(export.Name));
    }

    private static void Rename(ModuleEditor editor, ExportRename rename)
    {
        var source = editor.Exports.FirstOrDefault(export => export.Name == rename.From)
            ?? throw new WasmException(WasmErrorCode.ExportNotFound, $"There is no export '{rename.From}' to rename to '{rename.To}'.");
        if (rename.To != rename.From) editor.RemoveExport(rename.To);
        editor.ReplaceExport(rename.From, source with { Name = rename.To });
    }

    // ref.func needs its function declared by an export, an element segment or a global: the removed export may have been the only one.
    private void DeclareUndeclared(ModuleEditor editor, List<uint> removed)
    {
        uint[] undeclared = [.. removed.Where(program.Scan.ReferredFunctions.Contains).Where(function => !IsDeclared(editor, function)).Distinct().Order()];
        if (undeclared.Length > 0) editor.DeclareFunctions(undeclared);
    }

    private bool IsDeclared(ModuleEditor editor, uint function) =>
        editor.Exports.Any(export => export.Kind == ExternKind.Function && export.Index == function)
        || program.Original.Elements.Any(segment => !segment.Functions.IsDefault && segment.Functions.Contains(function));
}
