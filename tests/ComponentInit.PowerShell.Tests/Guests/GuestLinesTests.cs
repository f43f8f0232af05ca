using System.Text;
using ComponentInit.PowerShell.Guests;
using Xunit;

namespace ComponentInit.PowerShell.Tests.Guests;

public sealed class GuestLinesTests
{
    [Theory]
    [InlineData("one\ntwo\n", "one|two")]
    [InlineData("one\r\ntwo", "one|two")]
    [InlineData("\n\n", "|")]
    [InlineData("", "")]
    public void Lines_end_at_line_feeds_and_at_the_end(string printed, string lines) =>
        Assert.Equal(lines, string.Join('|', Collect([Encoding.UTF8.GetBytes(printed)])));

    [Fact]
    public void A_character_may_be_split_over_two_prints()
    {
        byte[] bytes = "a\u20acb\n"u8.ToArray();
        for (int split = 0; split <= bytes.Length; split++)
        {
            Assert.Equal("a\u20acb", Assert.Single(Collect([bytes[..split], bytes[split..]])));
        }
    }

    [Fact]
    public void A_line_without_end_is_cut()
    {
        var lines = Collect([new byte[100_000]]);
        Assert.Equal(7, lines.Count);
        Assert.Equal(100_000, lines.Sum(line => line.Length));
    }

    private static List<string> Collect(byte[][] prints)
    {
        List<string> collected = [];
        GuestLines lines = new(collected.Add, 16 * 1024, Encoding.UTF8);
        foreach (byte[] print in prints)
        {
            lines.Write(print);
        }

        lines.Flush();
        return collected;
    }
}
