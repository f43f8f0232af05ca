using ComponentInit.Tool.Consoles;
using ComponentInit.Tool.Documents;
using ComponentInit.Tool.Reports;

namespace ComponentInit.Tool.Failures;

/// <summary>Prints a failure: for people on standard error, and with <c>--json</c> as a document on standard output too.</summary>
internal static class FailurePrinter
{
    /// <summary>Prints it.</summary>
    /// <param name="failure">What happened.</param>
    /// <param name="context">Where to.</param>
    /// <param name="json">Whether the user asked for <c>--json</c>.</param>
    /// <param name="verbose">Whether the user asked for <c>-v</c>: causes, and the stack trace of a bug.</param>
    /// <param name="color">What the user chose with <c>--color</c>.</param>
    public static void Print(Failure failure, ToolContext context, bool json, bool verbose, string? color = null)
    {
        // Messages hold names out of binaries, which are anybody's; their lines are ours.
        string message = string.Join('\n', failure.Message.Split('\n').Select(Printable.Escape));
        string head = Emphasis.Of(context.Console, color).Error($"error[{failure.Code}]:");
        context.Error.WriteLine(failure.ExitCode == ExitCode.Interrupted ? message : $"{head} {message}");
        if (failure.Action is not null) context.Error.WriteLine($"  help: {failure.Action}");
        if (verbose && failure.Exception is not null) PrintCauses(failure, context.Error);
        if (json) JsonOutput.Write(ErrorDocument.From(failure), ToolJsonContext.Default.ErrorDocument, context);
    }

    private static void PrintCauses(Failure failure, TextWriter error)
    {
        for (Exception? cause = failure.Exception!.InnerException; cause is not null; cause = cause.InnerException)
            error.WriteLine($"  caused by: {cause.Message}");
        if (failure.ExitCode == ExitCode.Internal) error.WriteLine(failure.Exception.StackTrace);
    }
}
