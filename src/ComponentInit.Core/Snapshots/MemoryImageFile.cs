using System.Collections.Immutable;
using System.Globalization;
using ComponentInit.Core.Binaries;
using ComponentInit.Core.Snapshots.Comparison;
using ComponentInit.Wasm;

namespace ComponentInit.Core.Snapshots;

/// <summary>A memory of a pre-initialised binary as a file of raw bytes.</summary>
internal sealed class MemoryImageFile
{
    private readonly long _length;
    private readonly IMemoryContent _content;

    private MemoryImageFile(string name, long length, IMemoryContent content) => (Name, _length, _content) = (name, length, content);

    /// <summary>Name of the file: <c>app.memory-0-1.bin</c> for the second memory of core instance 0.</summary>
    public string Name { get; }

    /// <summary>The memories that the manifest of a binary lists.</summary>
    /// <param name="binary">A binary with a snapshot.</param>
    /// <param name="name">How the files' names begin.</param>
    public static ImmutableArray<MemoryImageFile> Of(WasmBinary binary, string name)
    {
        var states = BinaryStates.Of(binary).ToDictionary(state => state.Index);
        return
        [
            .. from instance in binary.Snapshot!.Instances
               from memory in instance.Memories
               select Of(states, InstanceState.Of(instance).Index, memory, name),
        ];
    }

    /// <summary>Writes the file.</summary>
    /// <param name="directory">Where to.</param>
    /// <param name="options">What may be replaced.</param>
    /// <returns>Its path.</returns>
    /// <exception cref="WasmException">As <see cref="BinaryFile"/>.</exception>
    public string Write(string directory, SnapshotExportOptions options)
    {
        string path = Path.Combine(directory, Name);
        BinaryFile.WriteSparse(path, _length, Pieces(), options.Replace, options.Force);
        return path;
    }

    private static MemoryImageFile Of(Dictionary<int, InstanceState> states, int instance, MemoryReport memory, string name)
    {
        var content = states.GetValueOrDefault(instance)?.Memories.FirstOrDefault(state => state.Index == memory.Index)?.Content
            ?? throw new WasmException(WasmErrorCode.SnapshotMismatch, $"The binary has no memory {memory.Index} of core instance {instance}, which its snapshot lists.");
        return new MemoryImageFile(string.Create(CultureInfo.InvariantCulture, $"{name}.memory-{instance}-{memory.Index}.bin"), memory.PagesAfter * memory.PageSize, content);
    }

    private IEnumerable<(long Start, ReadOnlyMemory<byte> Bytes)> Pieces()
    {
        byte[] page = new byte[PageHash.Bytes];
        foreach (long number in _content.Pages)
        {
            _content.TryRead(number, page);
            long start = number * PageHash.Bytes;
            yield return (start, page.AsMemory(0, (int)Math.Min(PageHash.Bytes, _length - start)));
        }
    }
}
