using ComponentInit.Wasm.Instructions;
using Xunit;

namespace ComponentInit.Wasm.Tests.Instructions;

public class InstructionWalkerTests
{
    [Theory]
    [InlineData("0B", "end")]
    [InlineData("41000B", "i32.const end")]
    [InlineData("02400340010B0B0B", "block loop nop end end end")]
    [InlineData("04400105010B0B", "if nop else nop end end")]
    [InlineData("064007000019010B0B", "try catch unreachable catch_all nop end end")]
    [InlineData("0640011800010B", "try nop delegate nop end")]
    [InlineData("1F7F0102000B0B", "try_table end end")]
    [InlineData("02000B0B", "block end end")]
    [InlineData("0263700B0B", "block end end")]
    public void FindsTheInstructions(string hex, string names) => Assert.Equal(names, Names(hex));

    [Fact]
    public void StopsBehindTheFinalEnd()
    {
        var walker = new InstructionWalker([0x41, 0x00, 0x0B, 0xFF, 0xFF]);
        Assert.True(walker.MoveNext());
        Assert.Equal(1, walker.Depth);
        Assert.True(walker.MoveNext());
        Assert.Equal((Opcode.End, 0, 3), (walker.Opcode, walker.Depth, walker.Position));
        Assert.False(walker.MoveNext());
        Assert.Equal(3, walker.Position);
    }

    [Theory]
    [InlineData("", "unexpected end", 0)]
    [InlineData("01", "unexpected end", 1)]
    [InlineData("0B01", "expression size mismatch", 1)]
    [InlineData("FF0B", "illegal opcode FF", 0)]
    [InlineData("06", "unexpected end", 1)]
    [InlineData("270B", "illegal opcode 27", 0)]
    [InlineData("FC170B", "illegal opcode FC17", 0)]
    [InlineData("FD9402", "illegal opcode FD9402", 0)]
    [InlineData("FCFFFFFFFF0F", "illegal opcode FCFFFFFFFF0F", 0)]
    [InlineData("050B", "else outside of its block", 0)]
    [InlineData("0240050B0B", "else outside of its block", 2)]
    [InlineData("044005050B0B", "else outside of its block", 3)]
    [InlineData("07000B", "catch outside of its block", 0)]
    [InlineData("06401907000B0B", "catch outside of its block", 3)]
    [InlineData("0640070018000B", "delegate outside of its block", 4)]
    [InlineData("4180808080100B", "integer too large", 6)]
    [InlineData("288001000B", "malformed memop flags", 3)]
    [InlineData("02FF7F0B0B", "malformed block type", 3)]
    [InlineData("02600B0B", "malformed reference type", 1)]
    [InlineData("D0750B", "malformed heap type", 2)]
    [InlineData("1C01600B", "malformed reference type", 2)]
    [InlineData("1F4001040000", "malformed catch clause", 4)]
    [InlineData("0E05000B", "a count of 5 is larger than the 2 bytes left", 2)]
    [InlineData("FE03010B", "zero byte expected", 2)]
    [InlineData("FB180400706F0B", "malformed cast flags", 2)]
    public void RefusesWithTheOffset(string hex, string message, long offset)
    {
        var refused = Assert.Throws<WasmFormatException>(() => new InstructionWalker(Convert.FromHexString(hex), 1000, "global").ExpectEnd());
        Assert.StartsWith(message, refused.Message, StringComparison.Ordinal);
        Assert.Equal((1000 + offset, "global"), (refused.Offset!.Value, refused.Section!));
    }

    [Theory]
    [InlineData(31)]
    [InlineData(32)]
    [InlineData(33)]
    [InlineData(64)]
    [InlineData(65)]
    [InlineData(100_000)]
    public void BlocksNestToAnyDepth(int depth)
    {
        byte[] bytes = [.. Enumerable.Repeat<byte[]>([0x04, 0x40], depth).SelectMany(pair => pair), .. Enumerable.Repeat<byte[]>([0x05, 0x0B], depth).SelectMany(pair => pair), 0x0B];
        var walker = new InstructionWalker(bytes);
        int deepest = 0;
        while (walker.MoveNext()) deepest = Math.Max(deepest, walker.Depth);
        Assert.Equal((depth + 1, bytes.Length), (deepest, walker.Position));
    }

    [Fact]
    public void ImmediatesAreRead()
    {
        Assert.Equal(new MemArg(3, 5, 1UL << 32), First("29 43 05 80808080 10 0B").MemArg);
        Assert.Equal(new MemArg(2, 0, 4), First("28 02 04 0B").MemArg);
        Assert.Equal(-1, First("41 7F 0B").I32);
        Assert.Equal(long.MinValue, First("42 8080808080808080807F 0B").I64);
        Assert.Equal(0x7FA00000u, First("43 0000A07F 0B").F32Bits);
        Assert.Equal(0x7FF4000000000000u, First("44 000000000000F47F 0B").F64Bits);
        Assert.Equal(UInt128.Parse("0F0E0D0C0B0A09080706050403020100", System.Globalization.NumberStyles.HexNumber, null), First("FD0C 000102030405060708090A0B0C0D0E0F 0B").V128Bits);
        Assert.Equal([1u, 2u, 0u], First("0E 02 01 02 00 0B").Labels());
        Assert.Equal((4u, 7u), (First("11 04 07 0B").Index(ImmediateKind.Type), First("11 04 07 0B").Index(ImmediateKind.Table)));
        Assert.Equal((1u, 2u), (First("FC0A 01 02 0B").Index(ImmediateKind.Memory), First("FC0A 01 02 0B").Index(ImmediateKind.Memory, 1)));
        Assert.Equal("func", First("D0 70 0B").HeapType().ToString());
        Assert.Equal(9, First("FB18 03 00 6E 09 0B").HeapType(1).Code);
    }

    [Fact]
    public void AnImmediateThatIsNotThereIsAnError()
    {
        Assert.Throws<InvalidOperationException>(() => First("01 0B").I32);
        Assert.Throws<InvalidOperationException>(() => First("10 00 0B").Index(ImmediateKind.Table));
        Assert.Throws<InvalidOperationException>(() => First("10 00 0B").Index(ImmediateKind.Function, 1));
        Assert.Throws<InvalidOperationException>(() => First("28 02 04 0B").Index(ImmediateKind.MemArg));
    }

    private static Instruction First(string hex)
    {
        var walker = new InstructionWalker(Convert.FromHexString(hex.Replace(" ", "", StringComparison.Ordinal)));
        walker.MoveNext();
        return walker.Current;
    }

    private static string Names(string hex)
    {
        var walker = new InstructionWalker(Convert.FromHexString(hex.Replace(" ", "", StringComparison.Ordinal)));
        var names = new List<string>();
        while (walker.MoveNext()) names.Add(walker.Current.ToString());
        return string.Join(' ', names);
    }
}
