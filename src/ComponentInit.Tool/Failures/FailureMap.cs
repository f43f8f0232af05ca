using ComponentInit.Tool.Consoles;
using ComponentInit.Wasm;

namespace ComponentInit.Tool.Failures;

/// <summary>The one place where exceptions become exit codes.</summary>
internal static class FailureMap
{
    /// <summary>Maps an exception.</summary>
    /// <returns>What to print and return; null when the reader of standard output went away, which is no failure.</returns>
    public static Failure? From(Exception exception) => exception switch
    {
        UsageException usage => new Failure(ExitCode.Usage, Failure.UsageCode, usage.Message),
        WasmException error => FromWasm(error),
        OperationCanceledException => new Failure(ExitCode.Interrupted, Failure.InterruptedCode, "interrupted"),
        IOException broken when BrokenPipe.Caused(broken) => null,
        _ => new Failure(ExitCode.Internal, Failure.InternalCode, $"internal error: {exception.GetType().Name}: {exception.Message}")
        {
            Action = "this is a bug of component-init: please report it with the command line, the input and the output of -v",
            Exception = exception,
        },
    };

    private static Failure FromWasm(WasmException error) =>
        new(error.Code == WasmErrorCode.OptionInvalid ? ExitCode.Usage : ExitCode.Failed, error.Code.ToString(), error.Message)
        {
            Offset = error.Offset,
            Section = error.Section,
            Action = error.RecommendedAction,
            Exception = error,
        };
}
