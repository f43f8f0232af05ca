using System.CommandLine;
using ComponentInit.Tool.Consoles;
using ComponentInit.Tool.Failures;
using ComponentInit.Tool.Options;
using ComponentInit.Tool.Verbs;
using ComponentInit.Wasm;

namespace ComponentInit.Tool;

/// <summary>The whole tool as one function from arguments and a console to an exit code.</summary>
public static class Application
{
    /// <summary>Runs it.</summary>
    /// <param name="arguments">The command line without the program's name.</param>
    /// <param name="console">The process around it.</param>
    /// <param name="cancellation">Cancelled by Ctrl+C and SIGTERM.</param>
    public static ExitCode Run(IReadOnlyList<string> arguments, IConsole console, CancellationToken cancellation)
    {
        ToolContext context = new(console, cancellation);
        CommonOptions common = new();
        ToolRootCommand root = new(context, common);
        // '@' begins a file of WAVE text in the values of this tool, never a file of more arguments.
        ParseResult parsed = root.Parse(arguments, new ParserConfiguration { ResponseFileTokenReplacer = null });
        try
        {
            ExitCode exitCode = parsed.Errors.Count > 0 ? PrintUsage(parsed, context, common) : Invoke(parsed, context);
            context.Out.Flush();
            return exitCode;
        }
#pragma warning disable CA1031 // The last place that can turn an exception into an exit code.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            return Fail(exception, context, parsed, common);
        }
    }

    private static ExitCode Invoke(ParseResult parsed, ToolContext context) =>
        (ExitCode)parsed.Invoke(new InvocationConfiguration { EnableDefaultExceptionHandler = false, Output = context.Out, Error = context.Error });

    private static ExitCode PrintUsage(ParseResult parsed, ToolContext context, CommonOptions common)
    {
        List<string> messages = parsed is { CommandResult.Command: RootCommand, UnmatchedTokens: [var verb, ..] } && !verb.StartsWith('-')
            ? [$"'{verb}' is no verb of {ToolRootCommand.ToolName}"]
            : [.. parsed.Errors.Select(error => error.Message).Distinct()];
        if (messages.Exists(IsMistypedOption)) messages.RemoveAll(message => !IsMistypedOption(message));
        string name = parsed.CommandResult.Command is RootCommand ? ToolRootCommand.ToolName : $"{ToolRootCommand.ToolName} {parsed.CommandResult.Command.Name}";
        Failure failure = new(ExitCode.Usage, Failure.UsageCode, string.Join('\n', messages)) { Action = $"{name} --help" };
        FailurePrinter.Print(failure, context, parsed.GetValue(common.Json), verbose: false, ColorOf(parsed, common));
        return failure.ExitCode;
    }

    private static bool IsMistypedOption(string message) => message.StartsWith(OptionLike.MessageStart, StringComparison.Ordinal);

    private static ExitCode Fail(Exception exception, ToolContext context, ParseResult parsed, CommonOptions common)
    {
        if (FailureMap.From(exception) is not { } failure) return ExitCode.Success;
        try
        {
            FailurePrinter.Print(failure, context, parsed.GetValue(common.Json), parsed.GetValue(common.Verbose), ColorOf(parsed, common));
        }
        catch (Exception unheard) when (unheard is IOException or WasmException)
        {
            // Nobody can be told any more; the exit code still says it.
        }
        return failure.ExitCode;
    }

    // A command line that cannot be parsed may be wrong about the colour itself.
    private static string? ColorOf(ParseResult parsed, CommonOptions common) => parsed.GetResult(common.Color)?.Tokens is [var word, ..] ? word.Value : null;
}
