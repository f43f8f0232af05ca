using System.Collections.Immutable;
using ComponentInit.Core.Snapshots.Comparison;
using ComponentInit.Runtime.Memories;
using ComponentInit.Runtime.Modules;
using ComponentInit.Wasm;
using ComponentInit.Wasm.Modules;

namespace ComponentInit.Core.Preinit.Modules;

/// <summary>The state that a module describes by itself: memories with its active data segments in them, and the initial values of its globals. Nothing is run.</summary>
internal sealed class DescribedState : IInstanceState
{
    private readonly DescribedMemory[] _memories;
    private readonly ConstantEvaluator _constants;
    private readonly WasmModule _module;
    private readonly Lazy<InitialReferences> _references;

    /// <summary>Reads the state of a module.</summary>
    /// <param name="module">The module; its active data segments lie at constant addresses, in memories of its own.</param>
    /// <exception cref="WasmException">It cannot be instantiated, or not without a host: <see cref="WasmErrorCode.SnapshotMismatch"/>.</exception>
    public DescribedState(WasmModule module)
    {
        _module = module;
        _references = new Lazy<InitialReferences>(() => new InitialReferences(module));
        _constants = new ConstantEvaluator(module);
        int imported = module.CountImported(ExternKind.Memory);
        var segments = new List<PlacedSegment>[module.Memories.Length];
        foreach (ref var list in segments.AsSpan()) list = [];
        foreach (var (i, segment) in module.Data.Index())
        {
            if (segment.Mode != SegmentMode.Active) continue;
            if (segment.MemoryIndex < imported) throw Mismatch($"Data segment {i} of the output is for memory {segment.MemoryIndex}, which is imported.");
            segments[segment.MemoryIndex - imported].Add(new PlacedSegment(AddressOf(i, segment), segment.Bytes));
        }

        _memories = [.. module.Memories.Select((type, i) => new DescribedMemory(imported + i, (long)(type.Limits.Minimum << type.PageSizeLog2), segments[i]))];
    }

    /// <inheritdoc/>
    public ILinearMemory Memory(int index) => _memories[index];

    /// <inheritdoc/>
    public CoreValue Global(int index) => _constants.InitialOf(index) ?? throw Mismatch($"The initial value of global {index} of the output is no constant.");

    /// <inheritdoc/>
    public bool SeesReferences => true;

    /// <inheritdoc/>
    public ImmutableArray<Referent> Table(int index) => _references.Value.OfTable(index, checked((long)_module.Tables[index].Type.Limits.Minimum));

    /// <inheritdoc/>
    public Referent Reference(int index) => _references.Value.OfGlobal(index);

    /// <inheritdoc/>
    public int Flag(int index) => 0;

    private long AddressOf(int index, DataSegment segment)
    {
        if (_constants.Evaluate(segment.Offset!.Value) is not { } address) throw Mismatch($"The address of data segment {index} of the output is no constant.");
        return address.Kind == CoreValueKind.I64 ? address.AsI64 : unchecked((uint)address.AsI32);
    }

    private static WasmException Mismatch(string message) =>
        new(WasmErrorCode.SnapshotMismatch, message + " Nothing was written; please report this with the input.");
}
