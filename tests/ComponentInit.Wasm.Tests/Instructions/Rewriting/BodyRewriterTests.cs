using ComponentInit.Wasm.Instructions;
using ComponentInit.Wasm.Instructions.Rewriting;
using Xunit;

namespace ComponentInit.Wasm.Tests.Instructions.Rewriting;

public class BodyRewriterTests
{
    [Theory]
    [InlineData("call", "00 10 05 0B", "00 10 85 01 0B")]
    [InlineData("ref.func", "00 D2 05 1A 0B", "00 D2 85 01 1A 0B")]
    [InlineData("call_indirect", "00 11 01 02 0B", "00 11 81 01 82 01 0B")]
    [InlineData("other indices stay, over-long ones too", "00 20 85 00 0C 80 00 0B", "00 20 85 00 0C 80 00 0B")]
    [InlineData("memarg gets a memory index", "00 28 02 04 0B", "00 28 42 80 01 04 0B")]
    [InlineData("lane after memarg", "00 FD 54 00 04 03 0B", "00 FD 54 40 80 01 04 03 0B")]
    [InlineData("block type", "00 02 05 0B 0B", "00 02 85 01 0B 0B")]
    [InlineData("block type without index", "00 02 40 0B 0B", "00 02 40 0B 0B")]
    [InlineData("block type of a reference", "00 02 63 05 0B 0B", "00 02 63 85 01 0B 0B")]
    [InlineData("select", "00 1C 01 64 05 0B", "00 1C 01 64 85 01 0B")]
    [InlineData("locals", "02 01 7F 01 63 05 0B", "02 01 7F 01 63 85 01 0B")]
    [InlineData("heap types", "00 FB 18 03 00 6E 05 0B", "00 FB 18 03 00 6E 85 01 0B")]
    [InlineData("abstract heap type", "00 D0 70 0B", "00 D0 70 0B")]
    [InlineData("catches", "00 1F 40 02 00 05 00 02 00 0B 0B", "00 1F 40 02 00 85 01 00 02 00 0B 0B")]
    [InlineData("two of a kind", "00 FC 0E 01 02 0B", "00 FC 0E 81 01 82 01 0B")]
    [InlineData("array.new_fixed keeps its count", "00 FB 08 05 06 0B", "00 FB 08 85 01 06 0B")]
    [InlineData("struct.get keeps its field", "00 FB 02 05 06 0B", "00 FB 02 85 01 06 0B")]
    public void EveryIndexIsRenumbered(string what, string before, string after)
    {
        Assert.NotEmpty(what);
        uint Map(uint index) => index + 128;
        var maps = new IndexMaps { Type = Map, Function = Map, Table = Map, Memory = Map, Global = Map, Tag = Map, Elem = Map, Data = Map };
        Assert.Equal(after, Rewritten(new IndexRewriter(maps), before));
    }

    [Fact]
    public void OnlyTheSpacesOfTheMapsChange()
        => Assert.Equal("00 10 05 23 07 0B", Rewritten(new IndexRewriter(new IndexMaps { Global = _ => 7 }), "00 10 05 23 05 0B"));

    [Fact]
    public void AMemoryThatBecomesTheFirstLosesItsIndex()
        => Assert.Equal("00 28 02 04 0B", Rewritten(new IndexRewriter(new IndexMaps { Memory = _ => 0 }), "00 28 42 01 04 0B"));

    [Fact]
    public void InstructionsAreInsertedAroundOthers()
    {
        var rewriter = new FlagSetter();
        var rewritten = rewriter.Rewrite(Bytes("00 01 26 80 00 01 26 00 0B"));
        Assert.True(rewritten.IsChanged);
        Assert.Equal("00 01 41 01 24 09 26 80 00 00 01 41 01 24 09 26 00 00 0B", Hex(rewritten.Bytes));
        Assert.Equal([new(2, 6), new(5, 10), new(6, 15), new(8, 18)], rewritten.Offsets.Anchors);
        Assert.Equal([1, 2, 2, 2, 2, 2, 3], new[] { 1, 2, 3, 4, 5, 6, 7 }.Select(rewritten.Offsets.ToOld));
        Assert.Equal([0, 1, 6, 10], new[] { 0, 1, 2, 5 }.Select(rewritten.Offsets.ToNew));
    }

    [Fact]
    public void AnExpressionIsRewritten()
    {
        var rewriter = new IndexRewriter(new IndexMaps { Function = index => index + 1 });
        Assert.Equal("D2 06 0B", Hex(rewriter.RewriteExpression(Bytes("D2 05 0B")).Bytes));
    }

    [Fact]
    public void NothingFollowsTheFinalEnd()
        => Assert.Throws<InvalidOperationException>(() => new AppendingRewriter().Rewrite(Bytes("00 0B")));

    [Fact]
    public void BytesBehindTheFinalEndAreRefused()
    {
        var rewriter = new IndexRewriter(new IndexMaps());
        Assert.Throws<WasmFormatException>(() => rewriter.Rewrite(Bytes("00 0B 0B")));
        Assert.Throws<WasmFormatException>(() => rewriter.RewriteExpression(Bytes("0B 0B")));
    }

    private static string Rewritten(BodyRewriter rewriter, string body) => Hex(rewriter.Rewrite(Bytes(body)).Bytes);

    private static byte[] Bytes(string hex) => Convert.FromHexString(hex.Replace(" ", "", StringComparison.Ordinal));

    private static string Hex(ReadOnlyMemory<byte> bytes) => string.Join(' ', bytes.ToArray().Select(item => item.ToString("X2", System.Globalization.CultureInfo.InvariantCulture)));

    private sealed class FlagSetter() : BodyRewriter(OpcodeSet.Of(Opcode.TableSet))
    {
        protected override void Visit(in Instruction instruction, InstructionWriter before, InstructionWriter after)
        {
            before.I32Const(1).Op(Opcode.GlobalSet, 9);
            after.Op(Opcode.Unreachable);
        }
    }

    private sealed class AppendingRewriter() : BodyRewriter(OpcodeSet.Of(Opcode.End))
    {
        protected override void Visit(in Instruction instruction, InstructionWriter before, InstructionWriter after) => after.Op(Opcode.Nop);
    }
}
