using ComponentInit.Tool.Parsing;
using Xunit;

namespace ComponentInit.Tool.Tests.Parsing;

public sealed class ByteSizeTests
{
    [Theory]
    [InlineData("1", 1)]
    [InlineData("65536", 65536)]
    [InlineData("64KiB", 65536)]
    [InlineData("64k", 65536)]
    [InlineData("512MiB", 536870912)]
    [InlineData("8 MiB", 8388608)]
    [InlineData("1.5GiB", 1610612736)]
    [InlineData("500MB", 500000000)]
    [InlineData("12b", 12)]
    public void Reads_what_people_write(string text, long bytes)
    {
        Assert.True(ByteSize.TryParse(text, out ByteSize? read));
        Assert.Equal(bytes, read.Value);
    }

    [Theory]
    [InlineData("")]
    [InlineData("0")]
    [InlineData("-1")]
    [InlineData("MiB")]
    [InlineData("1.2.3")]
    [InlineData("12XB")]
    [InlineData("0.1")]
    [InlineData("9223372036854775808")]
    [InlineData("9999999999GiB")]
    [InlineData("1e3")]
    [InlineData("99999999999999999999999999999999999999")]
    public void Refuses_what_is_no_size(string text) => Assert.False(ByteSize.TryParse(text, out _));

    [Theory]
    [InlineData(0, "0 B")]
    [InlineData(1023, "1023 B")]
    [InlineData(1024, "1.0 KiB")]
    [InlineData(10_520_481, "10.0 MiB")]
    [InlineData(long.MaxValue, "8388608.0 TiB")]
    public void Writes_for_people(long bytes, string text) => Assert.Equal(text, ByteSize.Format(bytes));
}
