using ComponentInit.Tool.Reports;
using Xunit;

namespace ComponentInit.Tool.Tests.Reports;

public sealed class TextTableTests
{
    [Fact]
    public void Columns_are_as_wide_as_their_longest_cell()
    {
        TextTable table = new("NAME", "SIZE") { NumberColumns = new HashSet<int> { 1 } };
        table.Add("a", "12345");
        table.Add("longer name", "1");
        Assert.Equal("NAME          SIZE\na            12345\nlonger name      1\n", Write(table));
    }

    [Fact]
    public void Without_rows_nothing_is_written() => Assert.Equal("", Write(new TextTable("NAME")));

    [Theory]
    [InlineData("plain ü 名", "plain ü 名")]
    [InlineData("a\nb", "a\\u{a}b")]
    [InlineData("a\u202Eb", "a\\u{202e}b")]
    [InlineData("\u001b[2J", "\\u{1b}[2J")]
    public void Cells_cannot_command_a_terminal(string cell, string written)
    {
        TextTable table = new();
        table.Add(cell);
        Assert.Equal(written + "\n", Write(table));
    }

    private static string Write(TextTable table)
    {
        using StringWriter writer = new() { NewLine = "\n" };
        table.Write(writer);
        return writer.ToString();
    }
}
