using System.Collections.Immutable;
using ComponentInit.Runtime.Memories;
using ComponentInit.Wasm;

namespace ComponentInit.Core.Preinit.Modules;

/// <summary>Compares the state that an output starts from with the captured one.</summary>
internal sealed class StateComparison(CapturedState state)
{
    /// <summary>Compares the state that an output describes, or that an instance of it has before anything is called.</summary>
    /// <exception cref="WasmException">They differ: <see cref="WasmErrorCode.SnapshotMismatch"/>.</exception>
    public void Compare(IInstanceState output, CancellationToken cancellation)
    {
        foreach (var memory in state.Memories) CompareMemory(memory, output.Memory(memory.Index), cancellation);
        foreach (var global in state.Globals)
        {
            var found = output.Global(global.Index);
            if (found != global.After) throw Mismatch($"Global {global.Index} of the output is {CoreValueText.Of(found)}, and init left {CoreValueText.Of(global.After)}.");
        }

        foreach (var table in state.Tables) CompareTable(table, output.Table(table.Index));
        foreach (var global in state.References)
        {
            var found = output.Reference(global.Index);
            if (found != global.After) throw Mismatch($"Global {global.Index} of the output is {found}, and init left {global.After}.");
        }
    }

    private static void CompareTable(CapturedTable captured, ImmutableArray<Referent> found)
    {
        if (found.Length != captured.After.Length) throw Mismatch($"Table {captured.Index} of the output has {found.Length} elements, and init left {captured.After.Length}.");
        for (int i = 0; i < found.Length; i++)
        {
            if (found[i] != captured.After[i]) throw Mismatch($"Element {i} of table {captured.Index} of the output is {found[i]}, and init left {captured.After[i]}.");
        }
    }

    private static void CompareMemory(CapturedMemory captured, ILinearMemory found, CancellationToken cancellation)
    {
        if (found.ByteLength != captured.Memory.ByteLength)
        {
            throw Mismatch($"Memory {captured.Index} of the output has {found.ByteLength} bytes, and init left {captured.Memory.ByteLength}.");
        }

        const int chunk = 1 << 20;
        byte[] buffer = captured.Dead.IsEmpty ? [] : new byte[chunk];
        foreach (var range in MemoryCapture.Union(captured.Touched.Concat(found.TouchedRanges())))
        {
            for (long start = range.Start; start < range.End; start += chunk)
            {
                cancellation.ThrowIfCancellationRequested();
                int length = (int)Math.Min(chunk, range.End - start);
                int common = found.Slice(start, length).CommonPrefixLength(CapturedBytes.View(captured, new MemoryRange(start, length), buffer));
                if (common < length) throw Mismatch($"Memory {captured.Index} of the output differs from what init left at address 0x{start + common:x}.");
            }
        }
    }

    private static WasmException Mismatch(string message) =>
        new(WasmErrorCode.SnapshotMismatch, message + " Nothing was written; please report this with the input.");
}
