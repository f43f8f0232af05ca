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
    public void Init_functions_are_those_of_the_input_that_is_named()
    {
        using Workplace place = new();
        string line = $"component-init preinit {place.Add("in.wat", GuestText.Counter)} -f ";
        string[] suggestions = Workplace.Run($"[suggest:{line.Length}]", line).Text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(["wizer-initialize"], suggestions);
        line = $"component-init preinit {place.Add("bad.wasm", "not wasm")} -f ";
        Assert.Equal("", Workplace.Run($"[suggest:{line.Length}]", line).Text.Trim());
    }

    [Theory]
    [InlineData("in", 1, "inspect\ninstrument\n")]
    [InlineData("preinit --max-m", 2, "--max-memory\n")]
    [InlineData("preinit x.wasm --compiler w", 4, "winch\n")]
    [InlineData("preinit ", 2, "")]
    [InlineData("preinit /", 2, "")]
    public void Bash_completes_with_it(string typed, int word, string expected)
    {
        Assert.SkipUnless(File.Exists("/bin/bash"), "there is no bash");
        string tool = Path.Combine(AppContext.BaseDirectory, "component-init.dll");
        string script = $$"""
            component-init() { dotnet exec '{{tool}}' "$@"; }
            eval "$(component-init completion bash)"
            COMP_LINE='component-init {{typed}}' COMP_CWORD={{word}}
            COMP_WORDS=($COMP_LINE) COMP_POINT=${#COMP_LINE}
            _component_init
            [ ${#COMPREPLY[@]} = 0 ] || printf '%s\n' "${COMPREPLY[@]}"
            """;
        ProcessStartInfo start = new("/bin/bash", ["-c", script]) { RedirectStandardOutput = true };
        using Process process = Process.Start(start)!;
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.Equal(expected, output);
    }
}
