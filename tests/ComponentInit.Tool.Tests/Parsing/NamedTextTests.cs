using ComponentInit.Tool.Parsing;
using Xunit;

namespace ComponentInit.Tool.Tests.Parsing;

public sealed class NamedTextTests
{
    [Theory]
    [InlineData("A=1", "A", "1")]
    [InlineData("A", "A", null)]
    [InlineData("A=", "A", "")]
    [InlineData("A=b=c", "A", "b=c")]
    public void Reads_name_and_value(string text, string name, string? value)
    {
        Assert.True(NamedText.TryParse(text, out NamedText named));
        Assert.Equal(new NamedText(name, value), named);
    }

    [Theory]
    [InlineData("")]
    [InlineData("=1")]
    public void Refuses_a_missing_name(string text) => Assert.False(NamedText.TryParse(text, out _));

    [Theory]
    [InlineData("A")]
    [InlineData("A=")]
    public void The_complete_form_needs_a_value(string text) => Assert.False(NamedText.TryParseComplete(text, out _));
}
