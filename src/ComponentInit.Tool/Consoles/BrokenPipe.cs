namespace ComponentInit.Tool.Consoles;

/// <summary>Tells a reader that went away (<c>component-init ... | head</c>) from a write that failed.</summary>
internal static class BrokenPipe
{
    private const int UnixBrokenPipe = 32;
    private const int WindowsBrokenPipe = unchecked((int)0x8007006D);
    private const int WindowsPipeClosing = unchecked((int)0x800700E8);

    /// <summary>Whether the exception says that nobody reads any more.</summary>
    public static bool Caused(IOException exception) =>
        exception.HResult is UnixBrokenPipe or WindowsBrokenPipe or WindowsPipeClosing;
}
