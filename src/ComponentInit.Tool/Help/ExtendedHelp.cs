using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using System.Globalization;

namespace ComponentInit.Tool.Help;

/// <summary>The generated help, followed by the sections Examples and Exit status of an <see cref="IHelpPage"/>.</summary>
internal sealed class ExtendedHelp : SynchronousCommandLineAction
{
    private readonly HelpAction _generated;

    /// <summary>Wraps the generated help.</summary>
    public ExtendedHelp(HelpAction generated) => _generated = generated;

    /// <inheritdoc/>
    public override bool ClearsParseErrors => true;

    /// <inheritdoc/>
    public override int Invoke(ParseResult parseResult)
    {
        int result = _generated.Invoke(parseResult);
        if (parseResult.CommandResult.Command is IHelpPage page) Write(page, parseResult.InvocationConfiguration.Output);
        return result;
    }

    private static void Write(IHelpPage page, TextWriter output)
    {
        output.WriteLine("Examples:");
        foreach (HelpExample example in page.Examples)
        {
            output.WriteLine($"  # {example.Purpose}");
            output.WriteLine($"  {example.CommandLine}");
        }
        output.WriteLine();
        output.WriteLine("Exit status:");
        foreach (ExitStatus status in page.ExitStatuses)
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {(int)status.Code,-4} {status.Meaning}"));
    }
}
