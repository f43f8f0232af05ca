using ComponentInit.Runtime.Engines;

namespace ComponentInit.Runtime.Traps;

/// <summary>Finds the cause in the text of an error of Wasmtime, which is a backtrace with the cause below it.</summary>
internal static class TrapCause
{
    /// <summary>The cause of a trap for want of stack; calls of components tell it by its words only.</summary>
    public const string StackOverflow = "call stack exhausted";

    private const string Heading = "Caused by:";
    private const string Prefix = "wasm trap: ";

    /// <summary>The cause alone, on one line.</summary>
    public static string Of(string message)
    {
        int heading = message.IndexOf(Heading, StringComparison.Ordinal);
        string cause = CompileFailure.Reason(heading < 0 ? message : message[(heading + Heading.Length)..]);
        return cause.StartsWith(Prefix, StringComparison.Ordinal) ? cause[Prefix.Length..] : cause;
    }
}
