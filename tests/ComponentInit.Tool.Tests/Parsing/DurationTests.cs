using ComponentInit.Tool.Parsing;
using Xunit;

namespace ComponentInit.Tool.Tests.Parsing;

public sealed class DurationTests
{
    [Theory]
    [InlineData("30", 30_000)]
    [InlineData("1.5", 1_500)]
    [InlineData("2s", 2_000)]
    [InlineData("500ms", 500)]
    [InlineData("1m", 60_000)]
    [InlineData("2h", 7_200_000)]
    public void Reads_what_people_write(string text, double milliseconds)
    {
        Assert.True(Duration.TryParse(text, out Duration? read));
        Assert.Equal(milliseconds, read.Value.TotalMilliseconds);
    }

    [Theory]
    [InlineData("")]
    [InlineData("0")]
    [InlineData("-1")]
    [InlineData("1 m")]
    [InlineData("m")]
    [InlineData("1d")]
    [InlineData("1m30s")]
    [InlineData("1e9")]
    [InlineData("NaN")]
    [InlineData("99999999999999999999h")]
    [InlineData("0.00000000001ms")]
    public void Refuses_what_is_no_duration(string text) => Assert.False(Duration.TryParse(text, out _));

    [Theory]
    [InlineData(12, "12 ms")]
    [InlineData(1520, "1.52 s")]
    public void Writes_for_people(double milliseconds, string text) => Assert.Equal(text, Duration.Format(TimeSpan.FromMilliseconds(milliseconds)));
}
