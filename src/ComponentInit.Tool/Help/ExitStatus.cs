namespace ComponentInit.Tool.Help;

/// <summary>One line of the section on exit codes in a help text.</summary>
/// <param name="Code">The code.</param>
/// <param name="Meaning">When the verb returns it.</param>
internal sealed record ExitStatus(ExitCode Code, string Meaning)
{
    /// <summary>What any verb may return beside success and failure.</summary>
    public static IReadOnlyList<ExitStatus> Always { get; } =
    [
        new(ExitCode.Usage, "the command line is wrong"),
        new(ExitCode.Internal, "a bug of component-init"),
        new(ExitCode.Interrupted, "ended by Ctrl+C or SIGTERM"),
    ];
}
