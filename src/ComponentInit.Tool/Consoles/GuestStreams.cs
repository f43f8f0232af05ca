using ComponentInit.Runtime.Wasi;

namespace ComponentInit.Tool.Consoles;

/// <summary>
/// Connects the standard streams of a guest that is run for real. The streams of this process are given to it as they are: it reads what comes when it asks, sees
/// whether it talks to a terminal, and nothing is held back.
/// </summary>
internal static class GuestStreams
{
    /// <summary>Connects them.</summary>
    /// <param name="wasi">What the guest sees.</param>
    /// <param name="context">The console.</param>
    /// <param name="hasInput">Whether standard input is the guest's; else it is empty.</param>
    /// <param name="hasOutput">Whether standard output is the guest's; else what it prints goes to standard error.</param>
    public static WasiOptions Connect(WasiOptions wasi, ToolContext context, bool hasInput, bool hasOutput)
    {
        IConsole console = context.Console;
        bool own = console.IsProcess;
        Stream output = hasOutput ? console.StandardOutput : console.StandardError;
        return wasi with
        {
            InheritInput = hasInput && own,
            StandardInput = hasInput && !own ? StandardInput.Read(context) : default,
            InheritOutput = hasOutput && own,
            StandardOutput = bytes => Write(output, bytes),
            InheritError = own,
            StandardError = bytes => Write(console.StandardError, bytes),
        };
    }

    private static void Write(Stream stream, ReadOnlySpan<byte> bytes)
    {
        stream.Write(bytes);
        stream.Flush();
    }
}
