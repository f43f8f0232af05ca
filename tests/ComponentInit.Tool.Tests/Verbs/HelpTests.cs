using ComponentInit.Tool.Tests.Guests;
using Xunit;

namespace ComponentInit.Tool.Tests.Verbs;

public sealed class HelpTests
{
    public static TheoryData<string> Verbs => ["preinit", "instrument", "apply", "wrap", "inspect", "exports", "imports", "validate", "startup", "snapshot", "report", "call", "measure", "esm", "completion"];

    [Theory]
    [MemberData(nameof(Verbs))]
    public void A_verb_shows_examples_of_itself_and_its_exit_codes(string verb)
    {
        ToolResult result = Workplace.Run(verb, "--help");
        Assert.Equal(ExitCode.Success, result.ExitCode);
        Assert.Empty(result.Error);
        string examples = Section(result.Text, "Examples:");
        Assert.Contains($"component-init {verb} ", examples, StringComparison.Ordinal);
        string[] codes = [.. Section(result.Text, "Exit status:").Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Trim().Split(' ')[0])];
        Assert.Equal(["0", "1", "2", "70", "130"], codes);
    }

    [Theory]
    [MemberData(nameof(Verbs))]
    public void Examples_are_accepted_by_the_parser(string verb)
    {
        foreach (string line in Section(Workplace.Run(verb, "--help").Text, "Examples:").Split('\n').Select(line => line.Trim()))
        {
            if (!line.StartsWith("component-init ", StringComparison.Ordinal)) continue;
            string[] words = [.. line.Split('|', '>')[0].Split("||")[0].Split(' ', StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(word => word.Trim('\''))];
            ToolResult result = Workplace.Run(words);
            Assert.NotEqual(ExitCode.Usage, result.ExitCode);
        }
    }

    [Fact]
    public void The_tool_itself_lists_all_verbs()
    {
        ToolResult result = Workplace.Run("--help");
        Assert.Equal(ExitCode.Success, result.ExitCode);
        Assert.All(Verbs.Select(row => row.Data), verb => Assert.Contains($"  {verb} ", result.Text, StringComparison.Ordinal));
        Assert.NotEmpty(Section(result.Text, "Examples:"));
        Assert.Contains("130", Section(result.Text, "Exit status:"), StringComparison.Ordinal);
    }

    [Fact]
    public void Flags_of_wizer_are_there()
    {
        string help = Workplace.Run("preinit", "--help").Text;
        string[] flags = ["-f,", "--init-func", "-r,", "--rename-func", "--keep-init-func", "--dir ", "--mapdir", "--env", "--preload"];
        Assert.All(flags, flag => Assert.Contains(flag, help, StringComparison.Ordinal));
    }

    [Fact]
    public void The_version_is_one_line()
    {
        ToolResult result = Workplace.Run("--version");
        Assert.Equal(ExitCode.Success, result.ExitCode);
        Assert.Matches(@"^\d+\.\d+\.\d+[^\n]*\n$", result.Text.ReplaceLineEndings("\n"));
    }

    private static string Section(string help, string title)
    {
        int start = help.IndexOf(title, StringComparison.Ordinal);
        Assert.True(start >= 0, $"no section '{title}'");
        string rest = help[(start + title.Length)..].ReplaceLineEndings("\n").TrimStart('\n');
        int end = rest.IndexOf("\n\n", StringComparison.Ordinal);
        return end < 0 ? rest : rest[..end];
    }
}
