using ComponentInit.Core.Preinit.Modules;
using ComponentInit.Core.Snapshots.Comparison;
using ComponentInit.Runtime.Engines;
using ComponentInit.Runtime.Memories;
using ComponentInit.Runtime.Modules;
using ComponentInit.Wasm;
using ComponentInit.Wasm.Modules;
using Xunit;

namespace ComponentInit.Core.Tests.Preinit.Modules;

/// <summary>The state that a module describes is the one that the engine instantiates it to.</summary>
public sealed class DescribedStateTests
{
    private const int Chunk = 1 << 16;

    [Theory]
    [InlineData("""(memory 1) (data (i32.const 0) "ab") (data (i32.const 65534) "yz")""")]
    [InlineData("""(memory 32769) (data (i32.const -2147483648) "above 2 GiB")""")]
    [InlineData("""(memory 0 10) (memory 2) (memory 1) (data (memory 2) (i32.const 7) "third") (data (memory 1) (i32.const 70000) "second")""")]
    [InlineData("""(memory i64 2) (data (i64.const 65530) "across pages") (data "passive")""")]
    [InlineData("""(memory 100 (pagesize 1)) (data (i32.const 98) "xy")""")]
    [InlineData("""(memory 1) (global i32 (i32.const 40)) (data (i32.add (global.get 0) (i32.const 2)) "computed")""")]
    [InlineData("""(global (mut i32) (i32.const -1)) (global (mut i64) (i64.const 5)) (global (mut f32) (f32.const nan:0x200001)) (global (mut v128) (v128.const i64x2 1 2))""")]
    public void It_is_what_an_instance_starts_from(string fields)
    {
        var module = WasmModule.Read(WatParser.ToBinary($"(module {fields})"));
        var described = new DescribedState(module);
        using var engine = new WasmEngine();
        using var compiled = engine.CompileModule(ModuleInstrumenter.ExposeState(module).Write());
        using var run = new CoreRun(compiled, new CoreRunOptions());
        run.Instantiate(TestContext.Current.CancellationToken);
        var instance = new CoreRunState(run, default);
        for (int i = 0; i < module.Memories.Length; i++) AssertSame(instance.Memory(i), described.Memory(i));
        for (int i = 0; i < module.Globals.Length; i++)
        {
            if (module.Globals[i].Type.IsMutable) Assert.Equal(instance.Global(i), described.Global(i));
        }
    }

    [Theory]
    [InlineData("""(memory 1) (data (i32.const 65535) "ab")""", "address 0xffff of memory 0 does not lie within its 65536 bytes")]
    [InlineData("""(memory i64 1) (data (i64.const -1) "a")""", "does not lie within")]
    [InlineData("""(memory 1) (data (i32.const 4) "abc") (data (i32.const 6) "d")""", "address 0x6 of memory 0 overlaps the one at address 0x4")]
    [InlineData("""(import "m" "m" (memory 1)) (data (i32.const 4) "abc")""", "Data segment 0 of the output is for memory 0, which is imported")]
    [InlineData("""(import "m" "g" (global i32)) (memory 1) (data (global.get 0) "abc")""", "The address of data segment 0 of the output is no constant")]
    public void What_no_output_of_ours_has_is_refused(string fields, string message)
    {
        var error = Assert.Throws<WasmException>(() => new DescribedState(WasmModule.Read(WatParser.ToBinary($"(module {fields})"))));
        Assert.Equal(WasmErrorCode.SnapshotMismatch, error.Code);
        Assert.Contains(message, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Any_part_of_a_memory_is_its_segments_on_zeros()
    {
        Random random = new(20);
        for (int round = 0; round < 200; round++)
        {
            byte[] expected = new byte[500];
            List<PlacedSegment> segments = [];
            for (int position = random.Next(20); position < expected.Length - 40; position += random.Next(1, 40))
            {
                byte[] bytes = new byte[random.Next(0, 30)];
                random.NextBytes(bytes);
                bytes.CopyTo(expected, position);
                segments.Add(new PlacedSegment(position, bytes));
                position += bytes.Length;
            }

            var memory = new DescribedMemory(0, expected.Length, segments.OrderBy(_ => random.Next()));
            for (int part = 0; part < 50; part++)
            {
                int start = random.Next(expected.Length + 1);
                int length = random.Next(expected.Length - start + 1);
                Assert.Equal(expected.AsSpan(start, length), memory.Slice(start, length));
            }
        }
    }

    private static void AssertSame(ILinearMemory expected, ILinearMemory actual)
    {
        Assert.Equal(expected.ByteLength, actual.ByteLength);
        for (long start = 0; start < expected.ByteLength; start += Chunk)
        {
            int length = (int)Math.Min(Chunk, expected.ByteLength - start);
            if (!expected.Slice(start, length).SequenceEqual(actual.Slice(start, length))) Assert.Fail($"they differ in the page at 0x{start:x}");
        }

        Assert.All(actual.TouchedRanges(), range => Assert.InRange(range.End, 1, actual.ByteLength));
    }
}
