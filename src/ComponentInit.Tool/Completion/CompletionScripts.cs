namespace ComponentInit.Tool.Completion;

/// <summary>
/// What shells need to complete the tool's command lines: each script asks the tool itself, with the directive <c>[suggest:POSITION]</c>, and falls back to files where it has
/// nothing to say. Options are offered to who has typed a dash: files are what most arguments are.
/// </summary>
internal static class CompletionScripts
{
    /// <summary>The shells, in the order of the help page.</summary>
    public static IReadOnlyDictionary<string, string> ByShell { get; } = new SortedDictionary<string, string>(StringComparer.Ordinal)
    {
        ["bash"] = Bash,
        ["fish"] = Fish,
        ["pwsh"] = PowerShell,
        ["zsh"] = Zsh,
    };

    private const string Bash = """
        # bash: eval "$(component-init completion bash)"
        _component_init() {
            local IFS=$'\n' word="${COMP_WORDS[COMP_CWORD]}" shown='^[^-/]'
            [[ $word == -* ]] && shown='^-'
            COMPREPLY=($(compgen -W "$("${COMP_WORDS[0]}" "[suggest:${COMP_POINT}]" "${COMP_LINE}" 2>/dev/null | grep -e "$shown")" -- "$word"))
        }
        complete -o default -F _component_init component-init

        """;

    private const string Fish = """
        # fish: component-init completion fish > ~/.config/fish/completions/component-init.fish
        function __component_init_complete
            set -l line (commandline -cp)
            set -l shown '^[^-/]'
            string match -q -- '-*' (commandline -ct); and set shown '^-'
            component-init "[suggest:"(string length -- "$line")"]" "$line" 2>/dev/null | string match -r -- "$shown.*"
        end
        complete -c component-init -a '(__component_init_complete)'

        """;

    private const string PowerShell = """
        # PowerShell: component-init completion pwsh | Out-String | Invoke-Expression
        Register-ArgumentCompleter -Native -CommandName component-init -ScriptBlock {
            param($wordToComplete, $commandAst, $cursorPosition)
            $line = $commandAst.ToString()
            $line = $line.PadRight([Math]::Max($line.Length, $cursorPosition - $commandAst.Extent.StartOffset))
            & $commandAst.CommandElements[0].Value "[suggest:$($line.Length)]" $line 2>$null |
                Where-Object { $_.StartsWith($wordToComplete, [StringComparison]::Ordinal) -and $_ -match ($wordToComplete.StartsWith('-') ? '^-' : '^[^-/]') } |
                ForEach-Object { [Management.Automation.CompletionResult]::new($_, $_, 'ParameterValue', $_) }
        }

        """;

    private const string Zsh = """
        # zsh: eval "$(component-init completion zsh)", after compinit
        _component_init() {
            local -a found
            local line="${(j: :)words[1,CURRENT]}"
            found=("${(@f)$("${words[1]}" "[suggest:${#line}]" "${line}" 2>/dev/null)}")
            if [[ ${words[CURRENT]} == -* ]]; then found=(${(M)found:#-*}); else found=(${found:#[-/]*}); fi
            compadd -- ${found:#} || _files
        }
        compdef _component_init component-init

        """;
}
