using ComponentInit.Runtime.Memories;

namespace ComponentInit.Core.Preinit.Modules;

/// <summary>The bytes of a captured memory as they are written: those of the guest, with what is dead as zeros.</summary>
internal static class CapturedBytes
{
    /// <summary>Looks at a range where it is, or at a copy where something in the memory is dead.</summary>
    /// <param name="memory">The memory.</param>
    /// <param name="range">Which bytes of it.</param>
    /// <param name="buffer">For the copy: as long as the range, unless nothing is dead.</param>
    public static ReadOnlySpan<byte> View(CapturedMemory memory, MemoryRange range, Span<byte> buffer) =>
        memory.Dead.IsEmpty ? memory.Memory.Slice(range.Start, (int)range.Length) : buffer[..Copy(memory, range, buffer, 0)];

    /// <summary>Copies a range.</summary>
    /// <param name="memory">The memory.</param>
    /// <param name="range">Which bytes of it; less than 2 GiB.</param>
    /// <param name="output">Where to.</param>
    /// <param name="position">Where in the output.</param>
    /// <returns>The position behind the copy.</returns>
    public static int Copy(CapturedMemory memory, MemoryRange range, Span<byte> output, int position)
    {
        var target = output.Slice(position, (int)range.Length);
        memory.Memory.Slice(range.Start, target.Length).CopyTo(target);
        foreach (var dead in memory.Dead)
        {
            long start = Math.Max(dead.Start, range.Start);
            long end = Math.Min(dead.End, range.End);
            if (start < end) target[(int)(start - range.Start)..(int)(end - range.Start)].Clear();
        }

        return position + target.Length;
    }
}
