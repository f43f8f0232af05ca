using ComponentInit.Wasm.Binary;
using ComponentInit.Wasm.Modules;
using ComponentInit.Wasm.Types;
using Xunit;

namespace ComponentInit.Wasm.Tests.Modules;

public sealed class DataSegmentJoinerTests
{
    private const int Pages = 4;
    private const int Length = Pages << 16;

    private static readonly MemoryType Memory = new(new Limits(Pages, null));

    [Theory]
    [InlineData(1, 10, 1, 8)]
    [InlineData(2, 100, 50, 30)]
    [InlineData(3, 5000, 2, 20)]
    [InlineData(4, 4096, 1, 100)]
    public void The_joined_module_describes_the_same_memories(int seed, int largestGap, int memories, int longest)
    {
        Random random = new(seed);
        List<(int Memory, int Start, byte[] Bytes)> segments = [];
        memories = Math.Min(memories, 2);
        for (int memory = 0; memory < memories; memory++)
        {
            for (int position = random.Next(50); position < Length - longest && segments.Count < 2000 * (memory + 1); position += random.Next(largestGap))
            {
                byte[] bytes = new byte[random.Next(longest)];
                random.NextBytes(bytes);
                segments.Add((memory, position, bytes));
                position += bytes.Length;
            }
        }

        Assert.InRange(segments.Count, 65, int.MaxValue);
        random.Shuffle(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(segments));
        var module = Build(memories, segments);
        var joined = WasmModule.Read(DataSegmentJoiner.Join(module, refersToData: false).Write());
        Assert.InRange(joined.Data.Length, 1, module.Data.Length - 1);
        for (uint memory = 0; memory < memories; memory++) Assert.Equal(Apply(module, memory), Apply(joined, memory));
    }

    [Fact]
    public void Code_that_names_segments_keeps_them() => AssertKept(Build(1, Dense(200)), refersToData: true);

    [Fact]
    public void A_few_segments_stay_as_they_are() => AssertKept(Build(1, Dense(64)));

    [Fact]
    public void Segments_that_are_far_from_each_other_stay_as_they_are() =>
        AssertKept(Build(2, [.. Enumerable.Range(0, 100).Select(i => (i % 2, i / 2 * 5000, new byte[] { 1 }))]));

    [Fact]
    public void A_segment_over_another_one_keeps_all_of_them() => AssertKept(Build(1, [.. Dense(200), (0, 100, new byte[] { 1, 2, 3 })]));

    [Fact]
    public void A_segment_behind_the_end_of_its_memory_keeps_all_of_them() => AssertKept(Build(1, [.. Dense(200), (0, Length - 1, new byte[] { 1, 2 })]));

    [Fact]
    public void A_segment_for_no_memory_keeps_all_of_them() => AssertKept(Build(1, [.. Dense(200), (1, 0, new byte[] { 1, 2 })]));

    [Fact]
    public void A_passive_segment_keeps_all_of_them()
    {
        var module = Build(1, Dense(200));
        var writer = new WasmWriter();
        writer.WriteByte(1);
        writer.WriteByteVector([5]);
        var editor = new ModuleEditor(module);
        editor.ReplaceSection(SectionId.Data, SectionBuilder.Append(SectionId.Data, module.Find(SectionId.Data), 1, writer.ToMemory()));
        AssertKept(editor.ToModule());
    }

    [Fact]
    public void An_address_that_is_computed_keeps_all_of_them()
    {
        var module = Build(1, Dense(200));
        var writer = new WasmWriter();
        writer.WriteBytes([0, 0x41, 0, 0x41, 0, 0x6A, 0x0B]);
        writer.WriteByteVector([5]);
        var editor = new ModuleEditor(module);
        editor.ReplaceSection(SectionId.Data, SectionBuilder.Append(SectionId.Data, module.Find(SectionId.Data), 1, writer.ToMemory()));
        AssertKept(editor.ToModule());
    }

    private static List<(int Memory, int Start, byte[] Bytes)> Dense(int count) => [.. Enumerable.Range(0, count).Select(i => (0, i * 20, new byte[] { (byte)(i + 1), 7 }))];

    private static void AssertKept(WasmModule module, bool refersToData = false) => Assert.Same(module, DataSegmentJoiner.Join(module, refersToData));

    private static WasmModule Build(int memories, List<(int Memory, int Start, byte[] Bytes)> segments)
    {
        var declared = new WasmWriter();
        declared.WriteU32((uint)memories);
        for (int i = 0; i < memories; i++) declared.WriteMemoryType(Memory);
        var data = new WasmWriter();
        data.WriteU32((uint)segments.Count);
        foreach (var (memory, start, bytes) in segments)
        {
            data.WriteByte((byte)(memory == 0 ? 0 : 2));
            if (memory != 0) data.WriteU32((uint)memory);
            data.WriteByte(0x41);
            data.WriteS64(start);
            data.WriteByte(0x0B);
            data.WriteByteVector(bytes);
        }

        var editor = new ModuleEditor(WasmModule.Empty);
        editor.ReplaceSection(SectionId.Memory, SectionBuilder.Frame(SectionId.Memory, declared.Written));
        editor.ReplaceSection(SectionId.Data, SectionBuilder.Frame(SectionId.Data, data.Written));
        return WasmModule.Read(editor.ToModule().Write());
    }

    private static byte[] Apply(WasmModule module, uint memory)
    {
        byte[] content = new byte[Length];
        foreach (var segment in module.Data.Where(segment => segment.MemoryIndex == memory))
        {
            var reader = new WasmReader(segment.Offset!.Value.Bytes.Span[1..], 0, "test");
            segment.Bytes.Span.CopyTo(content.AsSpan(reader.ReadS32()));
        }

        return content;
    }
}
