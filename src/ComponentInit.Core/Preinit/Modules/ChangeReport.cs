using System.Collections.Immutable;
using ComponentInit.Wasm;
using ComponentInit.Wasm.Modules;

namespace ComponentInit.Core.Preinit.Modules;

/// <summary>What the change flags say after init.</summary>
internal sealed class ChangeReport
{
    private readonly InstrumentedModule _program;
    private readonly IInstanceState _state;
    private readonly ImmutableArray<(ChangeFlag Flag, ChangeSite Site)> _changes;

    /// <summary>Reads the flags.</summary>
    public ChangeReport(InstrumentedModule program, IInstanceState state)
    {
        _program = program;
        _state = state;
        _changes = [.. from item in program.Flags.Index() let site = state.Flag(item.Index) where site != 0 select (item.Item, program.Sites[site - 1])];
    }

    /// <summary>Indices of what was changed, of one kind.</summary>
    public ImmutableSortedSet<uint> Of(TrackedState kind) => [.. _changes.Where(change => change.Flag.State == kind).Select(change => change.Flag.Index)];

    /// <summary>Refuses what was changed and cannot be written into a binary.</summary>
    /// <exception cref="WasmException"><see cref="WasmErrorCode.SnapshotUnsupported"/>, with the construct and the instruction that changed it.</exception>
    public void RefuseWhatCannotBeWritten()
    {
        foreach (var (flag, site) in _changes)
        {
            string? what = flag.State switch
            {
                TrackedState.Table => DescribeTable(flag.Index),
                TrackedState.ReferenceGlobal => DescribeGlobal(flag.Index),
                TrackedState.Objects => "an object of the garbage-collected heap",
                _ => null,
            };
            if (what is null) continue;
            string function = FunctionNames.Describe(_program.Original, site.Function);
            throw new WasmException(
                WasmErrorCode.SnapshotUnsupported,
                $"Initialisation changed {what} (last by {site.Instruction} in {function} at offset 0x{site.Offset:x}), which cannot be written into a module: move that part out of the init function.")
            {
                Offset = site.Offset,
                Section = "code section",
            };
        }
    }

    private string? DescribeTable(uint index)
    {
        int defined = (int)index - _program.Original.CountImported(ExternKind.Table);
        if (defined < 0 || !_state.SeesReferences) return $"table {index}";
        var elements = _state.Table(defined);
        int unknown = elements.IndexOf(Referent.Unknown);
        return unknown < 0 ? null : $"table {index}, whose element {unknown} is no function of the module";
    }

    private string? DescribeGlobal(uint index)
    {
        int defined = (int)index - _program.Original.CountImported(ExternKind.Global);
        return defined >= 0 && _state.Reference(defined).IsKnown ? null : $"the reference in global {index}";
    }
}
