using System.Buffers.Binary;
using System.Collections.Immutable;
using ComponentInit.Core.Preinit.Contract;
using ComponentInit.Core.Preinit.Modules;
using ComponentInit.Runtime.Memories;
using ComponentInit.Wasm;

namespace ComponentInit.Core.Preinit.Components;

/// <summary>Asks an initialised component for its state.</summary>
internal sealed class ComponentStateReader(InstrumentedProgram program, IInitialisedProgram running)
{
    /// <summary>Reads the state of each planned instance; libc forgets its host before.</summary>
    /// <exception cref="WasmException">The runtime gave something else than it was asked for: <see cref="WasmErrorCode.SnapshotMismatch"/>.</exception>
    public async Task<ImmutableArray<IInstanceState>> ReadAsync(CancellationToken cancellation)
    {
        var layout = program.Layout;
        if (program.HasResets) await running.CallS32Async(StateLayout.Reset, cancellation).ConfigureAwait(false);
        var state = await running.CallListU8Async(StateLayout.State, cancellation).ConfigureAwait(false);
        if (state.Length != layout.Length) throw StateCheck.Unexpected($"{state.Length} bytes of state, not {layout.Length}");
        var memories = new ILinearMemory[layout.Memories.Length];
        for (int i = 0; i < memories.Length; i++)
        {
            long length = BinaryPrimitives.ReadInt64LittleEndian(state.Span[(i * sizeof(ulong))..]);
            StateCheck.CheckMemory(layout.Memories[i], length);
            memories[i] = running is IObservedProgram observed ? observed.Memories[i] : await ReadMemoryAsync(i, length, cancellation).ConfigureAwait(false);
            if (memories[i].ByteLength != length) throw StateCheck.Unexpected($"a memory of {memories[i].ByteLength} bytes, not {length}");
        }

        ImmutableArray<IInstanceState> states = [.. program.Plan.Instances.Select((_, instance) => new ComponentInstanceState(
            [.. layout.Memories.Index().Where(memory => memory.Item.Instance == instance).Select(memory => memories[memory.Index])],
            layout.Fields.Where(field => field.Instance == instance).ToDictionary(field => field.Name, StringComparer.Ordinal),
            state))];
        foreach (var (i, module) in program.Modules.Index()) StateCheck.CheckFlags(module, states[i]);
        return states;
    }

    private async Task<ILinearMemory> ReadMemoryAsync(int index, long length, CancellationToken cancellation)
    {
        var image = new MemoryImage(length);
        for (long start = 0; start < length; start += StateLayout.PieceLength)
        {
            cancellation.ThrowIfCancellationRequested();
            var piece = await running.CallListU8Async(StateLayout.Memory(index), cancellation).ConfigureAwait(false);
            if (piece.IsEmpty) continue;
            if (piece.Length != Math.Min(StateLayout.PieceLength, length - start)) throw StateCheck.Unexpected($"a piece of {piece.Length} bytes of memory");
            image.Add(start, piece);
        }

        return image;
    }
}
