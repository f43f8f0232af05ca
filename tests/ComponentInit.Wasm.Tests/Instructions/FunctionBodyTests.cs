using ComponentInit.Wasm.Instructions;
using ComponentInit.Wasm.Types;
using Xunit;

namespace ComponentInit.Wasm.Tests.Instructions;

public class FunctionBodyTests
{
    [Fact]
    public void ReadsTheDeclarationOfLocals()
    {
        var body = FunctionBody.Read([0x03, 0x02, 0x7F, 0x00, 0x7B, 0x80, 0x01, 0x63, 0x70, 0x01, 0x0B], 50);
        Assert.Equal((9, 130u), (body.CodeStart, body.LocalCount));
        Assert.Equal([new LocalGroup(2, CoreValueType.I32), new LocalGroup(0, CoreValueType.V128), new LocalGroup(128, CoreValueType.FuncRef)], body.ReadLocals());
        var walker = body.Instructions();
        Assert.True(walker.MoveNext());
        Assert.Equal((Opcode.Nop, 59L), (walker.Opcode, walker.Offset));
    }

    [Theory]
    [InlineData("02FFFFFFFF0F7F017E0B", "too many locals")]
    [InlineData("0101400B", "malformed reference type")]
    [InlineData("0301", "a count of 3")]
    [InlineData("", "unexpected end")]
    public void RefusesMalformedDeclarations(string hex, string message)
    {
        var refused = Assert.Throws<WasmFormatException>(() => FunctionBody.Read(Convert.FromHexString(hex)));
        Assert.StartsWith(message, refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void AsManyLocalsAsFitIntoU32AreWellFormed()
        => Assert.Equal(uint.MaxValue, FunctionBody.Read(Convert.FromHexString("02FEFFFFFF0F7F017E0B")).LocalCount);
}
