using System.Collections.Immutable;
using ComponentInit.Core.Preinit.Segments;
using ComponentInit.Runtime.Memories;
using ComponentInit.Runtime.Modules;
using ComponentInit.Wasm;
using ComponentInit.Wasm.Modules;

namespace ComponentInit.Core.Preinit.Modules;

/// <summary>Reads the state that init left in a core module, and refuses state that was changed and cannot be written back.</summary>
/// <param name="program">What ran.</param>
/// <param name="state">Its state.</param>
/// <param name="options">How to write it.</param>
/// <param name="dead">Parts of the first memory that mean nothing any more.</param>
internal sealed class ModuleCapture(InstrumentedModule program, IInstanceState state, PreinitOptions options, ImmutableArray<MemoryRange> dead = default)
{
    private readonly WasmModule _module = program.Original;
    private readonly ConstantEvaluator _constants = new(program.Original);

    /// <summary>Captures everything.</summary>
    /// <exception cref="WasmException">State was changed that cannot be captured: <see cref="WasmErrorCode.SnapshotUnsupported"/>.</exception>
    public CapturedState Capture(CancellationToken cancellation)
    {
        var changes = new ChangeReport(program, state);
        changes.RefuseWhatCannotBeWritten();
        var initial = new Lazy<InitialReferences>(() => new InitialReferences(_module));
        return new CapturedState(
            CaptureMemories(cancellation),
            CaptureGlobals(),
            [.. changes.Of(TrackedState.Table).Select(index => CaptureTable(index, initial.Value))],
            [.. changes.Of(TrackedState.ReferenceGlobal).Select(index => CaptureReference(index, initial.Value))],
            changes.Of(TrackedState.DataSegment),
            changes.Of(TrackedState.ElementSegment));
    }

    private ImmutableArray<CapturedMemory> CaptureMemories(CancellationToken cancellation)
    {
        var planned = new List<(ILinearMemory Memory, ImmutableArray<MemoryRange> Touched, long NonZero, ImmutableArray<MemoryRange> Dead)>();
        var runs = new List<List<MemoryRange>>();
        for (int i = 0; i < _module.Memories.Length; i++)
        {
            var memory = state.Memory(i);
            var touched = MemoryCapture.Union(memory.TouchedRanges().Concat(InitialRanges(i, memory)));
            var unused = i == 0 ? DeadRanges(memory) : [];
            var (segments, nonZero) = MemoryCapture.Plan(memory, touched, unused, SegmentEncoding.For(MemoryIndex(i), _module.Memories[i]), options.Segments, cancellation);
            planned.Add((memory, touched, nonZero, unused));
            runs.Add(segments);
        }

        var merged = SegmentBudget.Fit(runs, options.Segments, KeptDataSegments());
        return [.. planned.Select((plan, i) => new CapturedMemory(i, MemoryIndex(i), _module.Memories[i], plan.Memory, plan.Touched, [.. merged[i]], plan.NonZero, plan.Dead))];
    }

    private uint MemoryIndex(int defined) => (uint)(_module.CountImported(ExternKind.Memory) + defined);

    private ImmutableArray<MemoryRange> DeadRanges(ILinearMemory memory)
    {
        IEnumerable<MemoryRange> ranges = dead.IsDefault ? [] : dead.Where(range => range.End <= memory.ByteLength);
        return MemoryCapture.Union(options.ZeroStack ? ranges.Append(ShadowStack.Find(_module, state)) : ranges);
    }

    // A page that only an active segment wrote may not count as touched: the engine maps it from an image.
    private IEnumerable<MemoryRange> InitialRanges(int memory, ILinearMemory guest)
    {
        foreach (var segment in _module.Data)
        {
            if (segment.Mode != SegmentMode.Active || segment.MemoryIndex != MemoryIndex(memory)) continue;
            if (_constants.Evaluate(segment.Offset!.Value) is not { } offset) return [new MemoryRange(0, guest.ByteLength)];
        }

        return _module.Data
            .Where(segment => segment.Mode == SegmentMode.Active && segment.MemoryIndex == MemoryIndex(memory))
            .Select(segment => new MemoryRange(Address(_constants.Evaluate(segment.Offset!.Value)!.Value), segment.Bytes.Length));
    }

    private static long Address(CoreValue offset) => offset.Kind == CoreValueKind.I32 ? (uint)offset.AsI32 : offset.AsI64;

    private ImmutableArray<CapturedGlobal> CaptureGlobals()
    {
        var globals = ImmutableArray.CreateBuilder<CapturedGlobal>();
        for (int i = 0; i < _module.Globals.Length; i++)
        {
            if (_module.Globals[i].Type is not { IsMutable: true, Value.IsReference: false }) continue;
            globals.Add(new CapturedGlobal(i, _constants.InitialOf(i), state.Global(i)));
        }

        return globals.ToImmutable();
    }

    private CapturedTable CaptureTable(uint index, InitialReferences initial)
    {
        int defined = (int)index - _module.CountImported(ExternKind.Table);
        var elements = state.Table(defined);
        return new CapturedTable(defined, index, _module.Tables[defined].Type, initial.OfTable(defined, elements.Length), elements);
    }

    private CapturedReference CaptureReference(uint index, InitialReferences initial)
    {
        int defined = (int)index - _module.CountImported(ExternKind.Global);
        return new CapturedReference(defined, initial.OfGlobal(defined), state.Reference(defined));
    }

    private int KeptDataSegments() => program.Scan.RefersToData ? _module.Data.Length : 0;
}
