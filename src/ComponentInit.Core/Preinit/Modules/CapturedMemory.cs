using System.Collections.Immutable;
using ComponentInit.Core.Preinit.Segments;
using ComponentInit.Runtime.Memories;
using ComponentInit.Wasm.Types;

namespace ComponentInit.Core.Preinit.Modules;

/// <summary>What init left in a memory. The bytes stay where they are, in the guest.</summary>
/// <param name="Index">Index among the defined memories.</param>
/// <param name="MemoryIndex">Index among all memories of its module.</param>
/// <param name="Type">Its type in the program.</param>
/// <param name="Memory">The memory of the guest.</param>
/// <param name="Touched">The only parts that can hold something that is not zero, in rising order.</param>
/// <param name="Segments">The ranges to write as data segments, in rising order.</param>
/// <param name="NonZeroBytes">Number of bytes that are not zero.</param>
/// <param name="Dead">Ranges that are written as zeros whatever they hold, in rising order.</param>
internal sealed record CapturedMemory(
    int Index, uint MemoryIndex, MemoryType Type, ILinearMemory Memory, ImmutableArray<MemoryRange> Touched, ImmutableArray<MemoryRange> Segments, long NonZeroBytes, ImmutableArray<MemoryRange> Dead)
{
    /// <summary>Size in pages after init.</summary>
    public ulong Pages => (ulong)Memory.ByteLength >> Type.PageSizeLog2;

    /// <summary>How segments for it are encoded.</summary>
    public SegmentEncoding Encoding => SegmentEncoding.For(MemoryIndex, Type);
}
