using ComponentInit.Wasm.Binary;
using Xunit;

namespace ComponentInit.Wasm.Tests.Binary;

public class Leb128Tests
{
    [Theory]
    [InlineData(0u, "00")]
    [InlineData(1u, "01")]
    [InlineData(0x3Fu, "3F")]
    [InlineData(0x7Fu, "7F")]
    [InlineData(0x80u, "8001")]
    [InlineData(0x3FFFu, "FF7F")]
    [InlineData(0x4000u, "808001")]
    [InlineData(624485u, "E58E26")]
    [InlineData(0x7FFFFFFFu, "FFFFFFFF07")]
    [InlineData(0x80000000u, "8080808008")]
    [InlineData(uint.MaxValue, "FFFFFFFF0F")]
    public void U32(uint value, string hex)
    {
        Assert.Equal(hex, Written(writer => writer.WriteU32(value)));
        Assert.Equal(value, Read(hex, reader => reader.ReadU32()));
    }

    [Theory]
    [InlineData(0ul, "00")]
    [InlineData(0x80ul, "8001")]
    [InlineData(1ul << 32, "8080808010")]
    [InlineData(1ul << 63, "80808080808080808001")]
    [InlineData(ulong.MaxValue, "FFFFFFFFFFFFFFFFFF01")]
    public void U64(ulong value, string hex)
    {
        Assert.Equal(hex, Written(writer => writer.WriteU64(value)));
        Assert.Equal(value, Read(hex, reader => reader.ReadU64()));
    }

    [Theory]
    [InlineData(0, "00")]
    [InlineData(-1, "7F")]
    [InlineData(63, "3F")]
    [InlineData(64, "C000")]
    [InlineData(-64, "40")]
    [InlineData(-65, "BF7F")]
    [InlineData(128, "8001")]
    [InlineData(-123456, "C0BB78")]
    [InlineData(int.MaxValue, "FFFFFFFF07")]
    [InlineData(int.MinValue, "8080808078")]
    public void S32(int value, string hex)
    {
        Assert.Equal(hex, Written(writer => writer.WriteS64(value)));
        Assert.Equal(value, Read(hex, reader => reader.ReadS32()));
    }

    [Theory]
    [InlineData(-64, "40")]
    [InlineData(uint.MaxValue, "FFFFFFFF0F")]
    [InlineData((long)uint.MaxValue * -1 - 1, "8080808070")]
    public void S33(long value, string hex)
    {
        Assert.Equal(hex, Written(writer => writer.WriteS64(value)));
        Assert.Equal(value, Read(hex, reader => reader.ReadS33()));
    }

    [Theory]
    [InlineData(-1, "7F")]
    [InlineData(-129, "FF7E")]
    [InlineData(long.MaxValue, "FFFFFFFFFFFFFFFFFF00")]
    [InlineData(long.MinValue, "8080808080808080807F")]
    public void S64(long value, string hex)
    {
        Assert.Equal(hex, Written(writer => writer.WriteS64(value)));
        Assert.Equal(value, Read(hex, reader => reader.ReadS64()));
    }

    [Theory]
    [InlineData(32, "8000", 0ul)]
    [InlineData(32, "8080808000", 0ul)]
    [InlineData(32, "FFFFFFFF0F", 0xFFFFFFFFul)]
    [InlineData(64, "80808080808080808000", 0ul)]
    [InlineData(64, "8180808000", 1ul)]
    public void UnsignedMayBeLongerThanNeeded(int bits, string hex, ulong value)
        => Assert.Equal(value, Read(hex, reader => bits == 32 ? reader.ReadU32() : reader.ReadU64()));

    [Theory]
    [InlineData(32, "8080808000", 0)]
    [InlineData(32, "FFFFFFFF7F", -1)]
    [InlineData(33, "8080808000", 0)]
    [InlineData(33, "FFFFFFFF7F", -1)]
    [InlineData(64, "FFFFFFFFFFFFFFFFFF7F", -1)]
    [InlineData(64, "FFFFFFFF7F", -1)]
    public void SignedMayBeLongerThanNeeded(int bits, string hex, long value)
        => Assert.Equal(value, Read(hex, reader => bits switch { 32 => reader.ReadS32(), 33 => reader.ReadS33(), _ => reader.ReadS64() }));

    [Theory]
    [InlineData("u32", "808080808000", "integer representation too long")]
    [InlineData("u32", "FFFFFFFF8F00", "integer representation too long")]
    [InlineData("u32", "FFFFFFFF1F", "integer too large")]
    [InlineData("u32", "8080808010", "integer too large")]
    [InlineData("u64", "8080808080808080808000", "integer representation too long")]
    [InlineData("u64", "FFFFFFFFFFFFFFFFFF02", "integer too large")]
    [InlineData("s32", "8080808080", "integer representation too long")]
    [InlineData("s32", "8080808008", "integer too large")]
    [InlineData("s32", "FFFFFFFF4F", "integer too large")]
    [InlineData("s32", "FFFFFFFF3F", "integer too large")]
    [InlineData("s33", "8080808010", "integer too large")]
    [InlineData("s33", "FFFFFFFF6F", "integer too large")]
    [InlineData("s64", "FFFFFFFFFFFFFFFFFF01", "integer too large")]
    [InlineData("s64", "8080808080808080807E", "integer too large")]
    [InlineData("s64", "FFFFFFFFFFFFFFFFFFFF", "integer representation too long")]
    [InlineData("u32", "", "unexpected end")]
    [InlineData("u32", "80", "unexpected end")]
    [InlineData("s64", "FFFF", "unexpected end")]
    public void WhatDoesNotFitIsRefused(string kind, string hex, string message)
    {
        var refused = Assert.Throws<WasmFormatException>(() => Read(hex, reader => kind switch
        {
            "u32" => reader.ReadU32(),
            "u64" => (long)reader.ReadU64(),
            "s32" => reader.ReadS32(),
            "s33" => reader.ReadS33(),
            _ => reader.ReadS64(),
        }));
        Assert.StartsWith(message, refused.Message, StringComparison.Ordinal);
    }

    private delegate T Reading<T>(WasmReader reader);

    private static T Read<T>(string hex, Reading<T> read) => read(new WasmReader(Convert.FromHexString(hex)));

    private static string Written(Action<WasmWriter> write)
    {
        var writer = new WasmWriter();
        write(writer);
        return Convert.ToHexString(writer.Written);
    }
}
