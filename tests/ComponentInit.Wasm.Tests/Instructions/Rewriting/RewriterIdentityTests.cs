using System.Collections.Immutable;
using ComponentInit.Wasm.Instructions;
using ComponentInit.Wasm.Instructions.Rewriting;
using ComponentInit.Wasm.Modules;
using ComponentInit.Wasm.Tests.Conformance;
using Xunit;

namespace ComponentInit.Wasm.Tests.Instructions.Rewriting;

public class RewriterIdentityTests
{
    [Fact]
    public void TheDefaultChangesNoFunctionOfAnyModule()
    {
        int count = 0;
        var rewriter = new NoOpRewriter();
        foreach (var code in Bodies())
        {
            count++;
            var rewritten = rewriter.Rewrite(code.Bytes, code.Offset);
            Assert.False(rewritten.IsChanged);
            Assert.True(code.Bytes.Span.SequenceEqual(rewritten.Bytes.Span), $"body at {code.Offset}");
        }

        Assert.True(count > 50_000, $"only {count} bodies found");
    }

    [Fact]
    public void RenumberingAndBackGivesTheSameInstructions()
    {
        var up = new IndexRewriter(Shift(100));
        var down = new IndexRewriter(Shift(uint.MaxValue - 99));
        foreach (var code in Bodies(largestModule: 1_000_000))
        {
            var there = up.Rewrite(code.Bytes, code.Offset);
            var back = down.Rewrite(there.Bytes);
            AssertSameInstructions(code.Bytes, back.Bytes);
        }
    }

    [Fact]
    public void InsertionsAreFoundBackByTheOffsetMap()
    {
        var rewriter = new NopInserter();
        foreach (var code in Bodies(largestModule: 5_000))
        {
            var rewritten = rewriter.Rewrite(code.Bytes, code.Offset);
            var old = FunctionBody.Read(code.Bytes.Span);
            var body = FunctionBody.Read(rewritten.Bytes.Span);
            var before = old.Instructions();
            var after = body.Instructions();
            while (before.MoveNext())
            {
                Assert.True(after.MoveNext());
                Assert.Equal(Opcode.Nop, after.Opcode);
                Assert.Equal(old.CodeStart + before.Start, rewritten.Offsets.ToOld(body.CodeStart + after.Start));
                Assert.True(after.MoveNext());
                Assert.True(before.Current.Bytes.SequenceEqual(after.Current.Bytes), $"instruction at {before.Offset}");
                Assert.Equal(old.CodeStart + before.Start, rewritten.Offsets.ToOld(body.CodeStart + after.Start));
                Assert.Equal(body.CodeStart + after.Start, rewritten.Offsets.ToNew(old.CodeStart + before.Start));
            }

            Assert.False(after.MoveNext());
        }
    }

    private static IEnumerable<FunctionCode> Bodies(int largestModule = int.MaxValue)
        => CoreModules.All().Where(module => module.Bytes.Length <= largestModule).SelectMany(module => Code(module.Bytes));

    private static ImmutableArray<FunctionCode> Code(byte[] bytes)
    {
        try
        {
            return WasmModule.Read(bytes).Code;
        }
        catch (WasmFormatException)
        {
            return [];
        }
    }

    private static void AssertSameInstructions(ReadOnlyMemory<byte> expected, ReadOnlyMemory<byte> actual)
    {
        var first = FunctionBody.Read(expected.Span);
        var second = FunctionBody.Read(actual.Span);
        Assert.Equal(first.ReadLocals(), second.ReadLocals());
        var one = first.Instructions();
        var two = second.Instructions();
        while (one.MoveNext())
        {
            Assert.True(two.MoveNext());
            Assert.Equal(one.Opcode, two.Opcode);
            Assert.True(two.Current.Bytes.Length <= one.Current.Bytes.Length, "longer than it was");
            if (one.Current.Bytes.Length == two.Current.Bytes.Length) Assert.True(one.Current.Bytes.SequenceEqual(two.Current.Bytes), $"instruction at {one.Offset}");
        }
    }

    private static IndexMaps Shift(uint by)
    {
        uint Map(uint index) => unchecked(index + by);
        return new IndexMaps { Type = Map, Function = Map, Table = Map, Memory = Map, Global = Map, Tag = Map, Elem = Map, Data = Map };
    }

    private sealed class NoOpRewriter() : BodyRewriter(OpcodeSet.Everything);

    private sealed class NopInserter() : BodyRewriter(OpcodeSet.Everything)
    {
        protected override void Visit(in Instruction instruction, InstructionWriter before, InstructionWriter after) => before.Op(Opcode.Nop);
    }
}
