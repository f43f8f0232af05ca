using System.Collections.Immutable;
using ComponentInit.Core.Startup;
using ComponentInit.Wasm;
using ComponentInit.Wasm.Binary;
using ComponentInit.Wasm.CustomSections;
using ComponentInit.Wasm.Modules;
using ComponentInit.Wasm.Types;

namespace ComponentInit.Core.Preinit.Modules;

/// <summary>Writes captured state into the original program.</summary>
/// <param name="program">The program.</param>
/// <param name="state">What init left.</param>
/// <param name="exports">What becomes of exports; null keeps all of them.</param>
internal sealed class ModuleRewriter(InstrumentedModule program, CapturedState state, ExportRewriter? exports)
{
    private readonly WasmModule _original = program.Original;
    private readonly ModuleEditor _editor = new(program.Original);

    /// <summary>What a user should know of the output; complete once it was written.</summary>
    public ImmutableArray<string> Warnings { get; private set; } = [];

    /// <summary>The output.</summary>
    /// <exception cref="WasmException">A rename names no export (<see cref="WasmErrorCode.ExportNotFound"/>), or the output is too large.</exception>
    public byte[] Rewrite()
    {
        exports?.Rewrite(_editor);
        _editor.ReplaceSection(SectionId.Start, null);
        RaiseMemories();
        RaiseTables();
        RewriteGlobals();
        RewriteElements();
        var data = PlanData();
        if (!program.Scan.RefersToData) DropDataNames();
        _editor.ReplaceSection(SectionId.DataCount, program.Scan.RefersToData ? DataCount(data) : null);
        return OutputAssembler.Assemble(exports is null ? _editor.ToModule() : KeepDeclaration(exports), data);
    }

    private WasmModule KeepDeclaration(ExportRewriter rewritten)
    {
        var kept = DeclarationUpkeep.AfterPreinit(_editor.ToModule(), rewritten.Renames);
        if (kept.Warning is { } warning) Warnings = [warning];
        return kept.Module;
    }

    private void RaiseMemories()
    {
        if (state.Memories.All(memory => memory.Pages == memory.Type.Limits.Minimum)) return;
        var writer = new WasmWriter();
        writer.WriteU32((uint)state.Memories.Length);
        foreach (var memory in state.Memories) writer.WriteMemoryType(memory.Type with { Limits = memory.Type.Limits with { Minimum = memory.Pages } });
        _editor.ReplaceSection(SectionId.Memory, SectionBuilder.Frame(SectionId.Memory, writer.Written));
    }

    private void RaiseTables()
    {
        var sizes = state.Tables.ToDictionary(table => table.Index, table => (ulong)table.After.Length);
        if (sizes.All(item => item.Value == _original.Tables[item.Key].Type.Limits.Minimum)) return;
        var writer = new WasmWriter();
        writer.WriteU32((uint)_original.Tables.Length);
        foreach (var (i, table) in _original.Tables.Index())
            WriteTable(writer, table, sizes.GetValueOrDefault(i, table.Type.Limits.Minimum));
        _editor.ReplaceSection(SectionId.Table, SectionBuilder.Frame(SectionId.Table, writer.Written));
    }

    private static void WriteTable(WasmWriter writer, Table table, ulong size)
    {
        if (table.Initial is not null) writer.WriteBytes([0x40, 0]);
        writer.WriteTableType(table.Type with { Limits = table.Type.Limits with { Minimum = size } });
        if (table.Initial is { } initial) writer.WriteBytes(initial.Bytes.Span);
    }

    private void RewriteGlobals()
    {
        var references = state.References.Where(global => global.Before != global.After).ToDictionary(global => global.Index, global => global.After);
        var changed = state.Globals.Where(global => global.IsChanged).ToDictionary(global => global.Index, global => global.After);
        if (changed.Count == 0 && references.Count == 0) return;
        var writer = new WasmWriter();
        writer.WriteU32((uint)_original.Globals.Length);
        foreach (var (i, global) in _original.Globals.Index())
        {
            writer.WriteGlobalType(global.Type);
            if (changed.TryGetValue(i, out var value)) ConstantInitialiser.Write(writer, value);
            else if (references.TryGetValue(i, out var referent)) ConstantInitialiser.Write(writer, referent, global.Type.Value.Heap);
            else writer.WriteBytes(global.Initial.Bytes.Span);
        }

        _editor.ReplaceSection(SectionId.Global, SectionBuilder.Frame(SectionId.Global, writer.Written));
    }

    private void RewriteElements()
    {
        uint[] dropped = [.. state.DroppedElements.Where(index => _original.Elements[(int)index] is { Mode: SegmentMode.Passive, Count: > 0 })];
        var section = dropped.Length > 0 ? ElementDropper.Drop(_original, dropped) : _original.Find(SectionId.Element);
        var added = ElementSegmentWriter.Write(state.Tables, out int count);
        if (count > 0) section = SectionBuilder.Append(SectionId.Element, section, count, added);
        if (dropped.Length + count > 0) _editor.ReplaceSection(SectionId.Element, section);
    }

    private DataSectionPlan PlanData()
    {
        if (!program.Scan.RefersToData) return new DataSectionPlan([], state.Memories);
        var kept = _original.Data.Select((segment, i) =>
            segment.Mode == SegmentMode.Passive && !state.DroppedData.Contains((uint)i) ? segment.Bytes : ReadOnlyMemory<byte>.Empty);
        return new DataSectionPlan([.. kept], state.Memories);
    }

    // The segments that had these names are gone, and those of the output would get them.
    private void DropDataNames()
    {
        if (_original.FindCustom(NameSection.SectionName) is not { } section || NameSection.TryDecode(section.Content) is not { } names) return;
        if (names.Names(NameSubsectionId.Data).Entries.IsEmpty) return;
        _editor.ReplaceCustom(section, SectionBuilder.FrameCustom(NameSection.SectionName, names.Without(NameSubsectionId.Data).Encode()));
    }

    private static Section DataCount(DataSectionPlan data)
    {
        var writer = new WasmWriter();
        writer.WriteU32((uint)data.Count);
        return SectionBuilder.Frame(SectionId.DataCount, writer.Written);
    }
}
