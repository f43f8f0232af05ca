using System.Globalization;
using ComponentInit.Wasm.Instructions;
using Xunit;

namespace ComponentInit.Wasm.Tests.Instructions;

public class OpcodeTableTests
{
    [Fact]
    public void EveryMemberOfTheEnumerationIsNamedAfterItsRow()
    {
        var expected = OpcodeTable.All.Select(row => (row.Opcode, PascalCase(row.Name)));
        var actual = Enum.GetValues<Opcode>().Select(value => (value, value.ToString()));
        Assert.Equal(expected, actual);
    }

    [Theory]
    [InlineData(0, 0x00, "unreachable")]
    [InlineData(0, 0x26, "table.set")]
    [InlineData(0, 0xC4, "i64.extend32_s")]
    [InlineData(0xFB, 0x1E, "i31.get_u")]
    [InlineData(0xFC, 0x16, "i64.mul_wide_u")]
    [InlineData(0xFD, 0x113, "i32x4.relaxed_dot_i8x16_i7x16_add_s")]
    [InlineData(0xFE, 0x4E, "i64.atomic.rmw32.cmpxchg_u")]
    public void FindsByPrefixAndCode(byte prefix, uint code, string name)
    {
        Assert.True(OpcodeTable.TryFind(prefix, code, out var found));
        Assert.Equal((name, prefix, code), (found.Name, found.Prefix, found.Code));
        Assert.Same(found, OpcodeTable.Get(found.Opcode));
    }

    [Theory]
    [InlineData(0, 0xFF)]
    [InlineData(0, 0x200)]
    [InlineData(0xFC, 0x17)]
    [InlineData(0xFD, uint.MaxValue)]
    [InlineData(0xFF, 0)]
    [InlineData(0x01, 0)]
    public void DoesNotFindWhatIsNoInstruction(byte prefix, uint code) => Assert.False(OpcodeTable.TryFind(prefix, code, out _));

    [Fact]
    public void ANumberThatIsNoMemberIsRefused() => Assert.Throws<ArgumentOutOfRangeException>(() => OpcodeTable.Get((Opcode)0x1FF));

    private static string PascalCase(string name)
        => string.Concat(name.Split('.', '_').Select(word => word[..1].ToUpper(CultureInfo.InvariantCulture) + word[1..]));
}
