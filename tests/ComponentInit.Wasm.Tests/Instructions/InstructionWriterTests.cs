using ComponentInit.Wasm.Binary;
using ComponentInit.Wasm.Instructions;
using Xunit;

namespace ComponentInit.Wasm.Tests.Instructions;

public class InstructionWriterTests
{
    [Fact]
    public void WritesTheShortestForm()
    {
        var output = new WasmWriter();
        new InstructionWriter(output)
            .Block(Opcode.Block).Block(Opcode.If, -1).Op(Opcode.LocalGet, 200).End().End()
            .Op(Opcode.CallIndirect, 3, 1).Op(Opcode.MemoryCopy, 1, 0).Op(Opcode.I8x16Abs).Op(Opcode.I32x4RelaxedTruncF32x4S)
            .Op(Opcode.I32Load, new MemArg(2, 0, 8)).Op(Opcode.I64AtomicLoad, new MemArg(3, 1, 0))
            .I32Const(-65).I64Const(1L << 40).F32Const(0x7FC00000).F64Const(1).V128Const(UInt128.One << 64).RefNull(-0x10).BrTable(1, 0).End();
        Assert.Equal(
            "0240" + "047F" + "20C801" + "0B" + "0B" + "110301" + "FC0A0100" + "FD60" + "FD8102" + "280208" + "FE11430100"
            + "41BF7F" + "42808080808020" + "430000C07F" + "440100000000000000" + "FD0C00000000000000000100000000000000" + "D070" + "0E010100" + "0B",
            Convert.ToHexString(output.Written));
    }

    [Fact]
    public void ImmediatesThatDoNotFitAreRefused()
    {
        var writer = new InstructionWriter(new WasmWriter());
        Assert.Throws<ArgumentException>(() => writer.Op(Opcode.Call));
        Assert.Throws<ArgumentException>(() => writer.Op(Opcode.Nop, 1));
        Assert.Throws<ArgumentException>(() => writer.Op(Opcode.I32Const, 1));
        Assert.Throws<ArgumentException>(() => writer.Op(Opcode.MemorySize, default(MemArg)));
        Assert.Throws<ArgumentException>(() => writer.Block(Opcode.TryTable));
        Assert.Throws<ArgumentException>(() => writer.BrTable());
        Assert.Equal(0, writer.Length);
    }
}
