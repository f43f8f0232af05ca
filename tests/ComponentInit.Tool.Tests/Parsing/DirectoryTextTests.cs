using ComponentInit.Tool.Parsing;
using Xunit;

namespace ComponentInit.Tool.Tests.Parsing;

public sealed class DirectoryTextTests
{
    [Theory]
    [InlineData("data", "data", "data")]
    [InlineData("./data::/in", "./data", "/in")]
    [InlineData(@"C:\data files::/in", @"C:\data files", "/in")]
    public void Reads_host_and_guest(string text, string host, string guest)
    {
        Assert.True(DirectoryText.TryParse(text, out DirectoryText directory));
        Assert.Equal(new DirectoryText(host, guest), directory);
    }

    [Theory]
    [InlineData("")]
    [InlineData("::/in")]
    [InlineData("data::")]
    public void Refuses_empty_paths(string text) => Assert.False(DirectoryText.TryParse(text, out _));

    [Fact]
    public void Reads_guest_and_host_in_the_older_order()
    {
        Assert.True(DirectoryText.TryParseMapped("/in::./data", out DirectoryText directory));
        Assert.Equal(new DirectoryText("./data", "/in"), directory);
    }

    [Theory]
    [InlineData("data")]
    [InlineData("::data")]
    [InlineData("/in::")]
    public void The_older_order_needs_both(string text) => Assert.False(DirectoryText.TryParseMapped(text, out _));
}
