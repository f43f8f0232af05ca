using ComponentInit.Wasm.Instructions;
using Xunit;

namespace ComponentInit.Wasm.Tests.Instructions;

public class OpcodeScannerTests
{
    [Fact]
    public void ReportsTheFirstPlaceOfEach()
    {
        var scanner = new OpcodeScanner(OpcodeSet.Of(Opcode.Nop, Opcode.Call, Opcode.TableSet));
        scanner.Scan(4, FunctionBody.Read([0x00, 0x10, 0x00, 0x01, 0x01, 0x0B], 100));
        Assert.False(scanner.IsComplete);
        scanner.Scan(5, FunctionBody.Read([0x00, 0x01, 0x26, 0x00, 0x0B], 200));
        Assert.True(scanner.IsComplete);
        Assert.Equal([new(Opcode.Call, 4, 101), new(Opcode.Nop, 4, 103), new(Opcode.TableSet, 5, 202)], scanner.Found);
    }

    [Fact]
    public void SetsAreMadeFromRows()
    {
        var atomics = OpcodeSet.Where(row => row.Feature == InstructionFeature.Threads);
        Assert.Equal(67, atomics.Count);
        Assert.True(atomics.Contains(Opcode.AtomicFence));
        Assert.False(atomics.Contains(Opcode.Nop));
        Assert.False(atomics.Contains((Opcode)0xFFFF));
    }

    [Fact]
    public void AMalformedBodyIsRefused()
        => Assert.Throws<WasmFormatException>(() => new OpcodeScanner(OpcodeSet.Of(Opcode.Call)).Scan(0, FunctionBody.Read([0x00, 0xFF])));
}
