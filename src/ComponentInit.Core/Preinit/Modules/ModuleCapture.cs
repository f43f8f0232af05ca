using System.Collections.Immutable;
using ComponentInit.Core.Preinit.Segments;
using ComponentInit.Runtime.Memories;
using ComponentInit.Runtime.Modules;
using ComponentInit.Wasm;
using ComponentInit.Wasm.Modules;

namespace ComponentInit.Core.Preinit.Modules;

/// <summary>Reads the state that init left in a core module, and refuses state that was changed and cannot be written back.</summary>
internal sealed class ModuleCapture(InstrumentedModule program, CoreRun run, PreinitOptions options)
{
    private readonly WasmModule _module = program.Original;
    private readonly ConstantEvaluator _constants = new(program.Original);

    /// <summary>Captures everything.</summary>
    /// <exception cref="WasmException">State was changed that cannot be captured: <see cref="WasmErrorCode.SnapshotUnsupported"/>.</exception>
    public CapturedState Capture(CancellationToken cancellation)
    {
        var changes = new ChangeReport(program, run);
        changes.RefuseWhatCannotBeWritten();
        return new CapturedState(
            CaptureMemories(cancellation),
            CaptureGlobals(),
            changes.Dropped(TrackedState.DataSegment),
            changes.Dropped(TrackedState.ElementSegment),
            changes.NulledGlobals());
    }

    private ImmutableArray<CapturedMemory> CaptureMemories(CancellationToken cancellation)
    {
        var planned = new List<(GuestMemory Memory, ImmutableArray<MemoryRange> Touched, long NonZero, MemoryRange Dead)>();
        var runs = new List<List<MemoryRange>>();
        var dead = options.ZeroStack ? ShadowStack.Find(_module, run) : default;
        for (int i = 0; i < _module.Memories.Length; i++)
        {
            var memory = run.GetMemory(ReservedNames.Memory(i));
            var touched = MemoryCapture.Union(memory.TouchedRanges().Concat(InitialRanges(i, memory)));
            var stack = i == 0 ? dead : default;
            var (segments, nonZero) = MemoryCapture.Plan(memory, touched, stack, SegmentEncoding.For((uint)i, _module.Memories[i]), options.Segments, cancellation);
            planned.Add((memory, touched, nonZero, stack));
            runs.Add(segments);
        }

        var merged = SegmentBudget.Fit(runs, options.Segments, KeptDataSegments());
        return [.. planned.Select((plan, i) => new CapturedMemory(i, _module.Memories[i], plan.Memory, plan.Touched, [.. merged[i]], plan.NonZero, plan.Dead))];
    }

    // A page that only an active segment wrote may not count as touched: the engine maps it from an image.
    private IEnumerable<MemoryRange> InitialRanges(int memory, GuestMemory guest)
    {
        foreach (var segment in _module.Data)
        {
            if (segment.Mode != SegmentMode.Active || segment.MemoryIndex != memory) continue;
            if (_constants.Evaluate(segment.Offset!.Value) is not { } offset) return [new MemoryRange(0, guest.ByteLength)];
        }

        return _module.Data
            .Where(segment => segment.Mode == SegmentMode.Active && segment.MemoryIndex == memory)
            .Select(segment => new MemoryRange(Address(_constants.Evaluate(segment.Offset!.Value)!.Value), segment.Bytes.Length));
    }

    private static long Address(CoreValue offset) => offset.Kind == CoreValueKind.I32 ? (uint)offset.AsI32 : offset.AsI64;

    private ImmutableArray<CapturedGlobal> CaptureGlobals()
    {
        var globals = ImmutableArray.CreateBuilder<CapturedGlobal>();
        for (int i = 0; i < _module.Globals.Length; i++)
        {
            if (_module.Globals[i].Type is not { IsMutable: true, Value.IsReference: false }) continue;
            globals.Add(new CapturedGlobal(i, _constants.InitialOf(i), run.GetGlobal(ReservedNames.Global(i))));
        }

        return globals.ToImmutable();
    }

    private int KeptDataSegments() => program.Scan.RefersToData ? _module.Data.Length : 0;
}
