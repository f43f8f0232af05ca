using System.Diagnostics;
using ComponentInit.Tool.Tests.Guests;
using Xunit;

namespace ComponentInit.Tool.Tests.Verbs;

public sealed class CompletionTests
{
    [Theory]
    [InlineData("bash", "complete -o default -F _component_init component-init")]
    [InlineData("fish", "complete -c component-init -a")]
    [InlineData("pwsh", "Register-ArgumentCompleter -Native -CommandName component-init")]
    [InlineData("zsh", "compdef _component_init component-init")]
    public void Each_shell_has_a_script_that_asks_the_tool(string shell, string registration)
    {
        ToolResult result = Workplace.Run("completion", shell);
        Assert.Equal((ExitCode.Success, ""), (result.ExitCode, result.Error));
        Assert.Contains(registration, result.Text, StringComparison.Ordinal);
        Assert.Contains("[suggest:", result.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Another_shell_is_refused_with_the_names_of_those_that_are_known()
    {
        ToolResult result = Workplace.Run("completion", "cmd");
        Assert.Equal(ExitCode.Usage, result.ExitCode);
        Assert.Contains("bash, fish, pwsh, zsh", result.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("component-init rep", "report")]
    [InlineData("component-init preinit --max", "--max-memory")]
    [InlineData("component-init preinit --compiler ", "winch")]
    [InlineData("component-init --color ", "never")]
    [InlineData("component-init completion ", "zsh")]
    public void The_tool_suggests_verbs_options_and_values(string line, string expected)
    {
        ToolResult result = Workplace.Run($"[suggest:{line.Length}]", line);
        Assert.Contains(expected, result.Text.Split('\n').Select(suggestion => suggestion.Trim()));
    }

    [Fact]
    public void Bash_completes_with_it()
    {
        Assert.SkipUnless(File.Exists("/bin/bash"), "there is no bash");
        string tool = Path.Combine(AppContext.BaseDirectory, "component-init.dll");
        string script = $$"""
            component-init() { dotnet exec '{{tool}}' "$@"; }
            eval "$(component-init completion bash)"
            COMP_WORDS=(component-init in) COMP_CWORD=1 COMP_LINE='component-init in' COMP_POINT=17
            _component_init
            printf '%s\n' "${COMPREPLY[@]}"
            """;
        ProcessStartInfo start = new("/bin/bash", ["-c", script]) { RedirectStandardOutput = true };
        using Process process = Process.Start(start)!;
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.Equal("inspect\ninstrument\n", output);
    }
}
