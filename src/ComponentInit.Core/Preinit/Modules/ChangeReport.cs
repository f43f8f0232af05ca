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

    /// <summary>The segments of a kind that were dropped.</summary>
    public ImmutableSortedSet<uint> Dropped(TrackedState kind) => [.. _changes.Where(change => change.Flag.State == kind).Select(change => change.Flag.Index)];

    /// <summary>Refuses what was changed and cannot be written into a binary.</summary>
    /// <exception cref="WasmException"><see cref="WasmErrorCode.SnapshotUnsupported"/>, with the construct and the instruction that changed it.</exception>
    public void RefuseWhatCannotBeWritten()
    {
        foreach (var (flag, site) in _changes)
        {
            string? what = flag.State switch
            {
                TrackedState.Table => $"table {flag.Index}",
                TrackedState.ReferenceGlobal when !IsNull(flag.Index) => $"the reference in global {flag.Index}",
                TrackedState.Objects => "an object of the garbage-collected heap",
                _ => null,
            };
            if (what is null) continue;
            string function = FunctionNames.Describe(_program.Original, site.Function);
            throw new WasmException(
                WasmErrorCode.SnapshotUnsupported,
                $"Initialisation changed {what} (last by {site.Instruction} in {function} at offset 0x{site.Offset:x}), which cannot be written into a module yet: move that part out of the init function.")
            {
                Offset = site.Offset,
                Section = "code section",
            };
        }
    }

    /// <summary>Reference globals that init set and that are null now.</summary>
    public ImmutableSortedSet<uint> NulledGlobals() =>
        [.. _changes.Where(change => change.Flag.State == TrackedState.ReferenceGlobal && IsNull(change.Flag.Index)).Select(change => change.Flag.Index)];

    private bool IsNull(uint global)
    {
        int defined = (int)global - _program.Original.CountImported(ExternKind.Global);
        return defined >= 0 && _state.IsNull(defined);
    }
}
