using System.CommandLine;
using ComponentInit.Tool.Completion;
using ComponentInit.Tool.Consoles;
using ComponentInit.Tool.Help;
using ComponentInit.Tool.Options;

namespace ComponentInit.Tool.Verbs;

/// <summary><c>completion</c>: the script that makes a shell complete command lines of the tool.</summary>
internal sealed class CompletionCommand : VerbCommand
{
    private readonly Argument<string> _shell = new("SHELL") { Description = $"One of {string.Join(", ", CompletionScripts.ByShell.Keys)}", Arity = ArgumentArity.ExactlyOne };

    /// <summary>Declares the verb.</summary>
    public CompletionCommand(ToolContext context, CommonOptions common)
        : base("completion", "Prints the script that makes a shell complete verbs, options and their values", context, common)
    {
        _shell.CompletionSources.Add([.. CompletionScripts.ByShell.Keys]);
        _shell.Validators.Add(result =>
        {
            if (result.Tokens is [var token] && !CompletionScripts.ByShell.ContainsKey(token.Value))
                result.AddError($"'{token.Value}' is no shell that is known: one of {string.Join(", ", CompletionScripts.ByShell.Keys)}");
        });
        Arguments.Add(_shell);
    }

    /// <inheritdoc/>
    public override IReadOnlyList<HelpExample> Examples { get; } =
    [
        new("For this session of bash, within eval", "component-init completion bash"),
        new("For this session of PowerShell", "component-init completion pwsh | Out-String | Invoke-Expression"),
    ];

    /// <inheritdoc/>
    protected override string FailureMeaning => "standard output cannot be written";

    /// <inheritdoc/>
    protected override ExitCode Run(ParseResult parsed)
    {
        Context.Out.Write(CompletionScripts.ByShell[parsed.GetRequiredValue(_shell)].ReplaceLineEndings("\n"));
        return ExitCode.Success;
    }
}
