using System.Collections.Immutable;
using ComponentInit.Wasm.Instructions;
using ComponentInit.Wasm.Modules;
using ComponentInit.Wasm.Tests.Conformance;
using Xunit;

namespace ComponentInit.Wasm.Tests.Instructions;

public class OpcodeCoverageTests
{
    /// <summary>Instructions that no module of the conformance set or corpus uses: only the synthetic test decodes them.</summary>
    private static readonly HashSet<Opcode> NotInModules = [Opcode.AtomicFence];

    public static TheoryData<Opcode> Opcodes => [.. OpcodeTable.All.Select(row => row.Opcode)];

    [Theory]
    [MemberData(nameof(Opcodes))]
    public void EveryInstructionIsDecodedWithItsImmediates(Opcode opcode)
    {
        var definition = OpcodeTable.Get(opcode);
        byte[] before = opcode switch
        {
            Opcode.Else => [0x04, 0x40],
            Opcode.Catch or Opcode.CatchAll or Opcode.Delegate => [0x06, 0x40],
            _ => [],
        };
        byte[] instruction = SyntheticInstruction.Encode(definition);
        byte[] expression = [.. before, .. instruction, 0x0B, 0x0B];
        var walker = new InstructionWalker(expression, offset: 100);
        if (before.Length > 0) Assert.True(walker.MoveNext());
        Assert.True(walker.MoveNext());
        Assert.Same(definition, walker.Current.Definition);
        Assert.Equal(instruction, walker.Current.Bytes);
        Assert.Equal((before.Length, 100L + before.Length), (walker.Start, walker.Offset));
        Assert.Equal(before.Length + instruction.Length, walker.Position);
        AssertIndices(walker.Current);
    }

    [Theory]
    [MemberData(nameof(Opcodes))]
    public void AnInstructionThatIsCutOffIsRefused(Opcode opcode)
    {
        byte[] instruction = SyntheticInstruction.Encode(OpcodeTable.Get(opcode));
        for (int length = 0; length < instruction.Length; length++)
        {
            byte[] cut = instruction[..length];
            Assert.Throws<WasmFormatException>(() => new InstructionWalker(cut).ExpectEnd());
        }
    }

    [Fact]
    public void ModulesUseAllOtherInstructions()
    {
        var scanner = new OpcodeScanner(OpcodeSet.Everything);
        foreach (var (_, bytes) in CoreModules.OfConformanceSet())
        {
            foreach (var code in TryCode(bytes)) scanner.Scan(0, FunctionBody.Read(code.Bytes.Span, code.Offset));
        }

        var unused = OpcodeTable.All.Select(row => row.Opcode).Except(scanner.Found.Select(found => found.Opcode));
        Assert.Equal(NotInModules.Order(), unused.Order());
    }

    private static ImmutableArray<FunctionCode> TryCode(byte[] bytes)
    {
        try
        {
            return FullDecoding.Read(bytes).Code;
        }
        catch (WasmFormatException)
        {
            return [];
        }
    }

    private static void AssertIndices(Instruction instruction)
    {
        var seen = new Dictionary<ImmediateKind, int>();
        foreach (var kind in instruction.Definition.Immediates.Where(kind => kind <= ImmediateKind.Count))
        {
            int occurrence = seen.GetValueOrDefault(kind);
            Assert.Equal(SyntheticInstruction.IndexOf(kind, occurrence), instruction.Index(kind, occurrence));
            seen[kind] = occurrence + 1;
        }
    }
}
