using ComponentInit.Runtime.Memories;
using ComponentInit.Runtime.Modules;
using ComponentInit.Wasm;

namespace ComponentInit.Core.Preinit.Modules;

/// <summary>Compares the state that an output starts from with the captured one.</summary>
internal sealed class StateComparison(CapturedState state)
{
    /// <summary>Compares the state right after instantiation.</summary>
    /// <exception cref="WasmException">They differ: <see cref="WasmErrorCode.SnapshotMismatch"/>.</exception>
    public void Compare(CoreRun run, CancellationToken cancellation)
    {
        foreach (var memory in state.Memories) CompareMemory(memory, run.GetMemory(ReservedNames.Memory(memory.Index)), cancellation);
        foreach (var global in state.Globals)
        {
            var found = run.GetGlobal(ReservedNames.Global(global.Index));
            if (found != global.After) throw Mismatch($"Global {global.Index} of the output is {found}, and init left {global.After}.");
        }
    }

    private static void CompareMemory(CapturedMemory captured, GuestMemory found, CancellationToken cancellation)
    {
        if (found.ByteLength != captured.Memory.ByteLength)
        {
            throw Mismatch($"Memory {captured.Index} of the output has {found.ByteLength} bytes, and init left {captured.Memory.ByteLength}.");
        }

        const int chunk = 1 << 20;
        byte[] expected = new byte[chunk];
        foreach (var range in MemoryCapture.Union(captured.Touched.Concat(captured.Segments).Concat(found.TouchedRanges())))
        {
            for (long start = range.Start; start < range.End; start += chunk)
            {
                cancellation.ThrowIfCancellationRequested();
                int length = (int)Math.Min(chunk, range.End - start);
                CapturedBytes.Copy(captured, new MemoryRange(start, length), expected, 0);
                int common = found.Slice(start, length).CommonPrefixLength(expected.AsSpan(0, length));
                if (common < length) throw Mismatch($"Memory {captured.Index} of the output differs from what init left at address 0x{start + common:x}.");
            }
        }
    }

    private static WasmException Mismatch(string message) =>
        new(WasmErrorCode.SnapshotMismatch, message + " Nothing was written; please report this with the input.");
}
