namespace ComponentInit.Tool.Failures;

/// <summary>A run that ended early, ready to be printed.</summary>
/// <param name="ExitCode">What the process returns.</param>
/// <param name="Code">Public code: a name of <see cref="Wasm.WasmErrorCode"/>, or one of the three constants here.</param>
/// <param name="Message">For people; may have several lines.</param>
internal sealed record Failure(ExitCode ExitCode, string Code, string Message)
{
    /// <summary>Code of a wrong command line.</summary>
    public const string UsageCode = "OptionInvalid";

    /// <summary>Code of a bug of the tool.</summary>
    public const string InternalCode = "Internal";

    /// <summary>Code of a run that Ctrl+C or SIGTERM ended.</summary>
    public const string InterruptedCode = "Interrupted";

    /// <summary>Absolute offset in bytes in the input, where there is one.</summary>
    public long? Offset { get; init; }

    /// <summary>The section of the input, where there is one.</summary>
    public string? Section { get; init; }

    /// <summary>What to do about it, where the message does not say it.</summary>
    public string? Action { get; init; }

    /// <summary>What was thrown, for <c>-v</c>; null for a wrong command line.</summary>
    public Exception? Exception { get; init; }
}
