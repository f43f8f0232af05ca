using System.Buffers;
using ComponentInit.Wasm;

namespace ComponentInit.Tool.Consoles;

/// <summary>Writes to standard output; a full disk behind it is a failure, a reader that went away is not.</summary>
internal static class StandardOutput
{
    /// <summary>Writes bytes.</summary>
    /// <exception cref="WasmException"><see cref="WasmErrorCode.FileWriteFailed"/>.</exception>
    public static void Write(ToolContext context, ReadOnlyMemory<byte> bytes) => Write(context, new ReadOnlySequence<byte>(bytes));

    /// <summary>Writes bytes that lie in several pieces.</summary>
    /// <exception cref="WasmException"><see cref="WasmErrorCode.FileWriteFailed"/>.</exception>
    public static void Write(ToolContext context, ReadOnlySequence<byte> bytes) => Guard(() =>
    {
        foreach (var piece in bytes) context.Console.StandardOutput.Write(piece.Span);
        context.Console.StandardOutput.Flush();
    });

    /// <summary>Sends text that was written so far.</summary>
    /// <exception cref="WasmException"><see cref="WasmErrorCode.FileWriteFailed"/>.</exception>
    public static void Flush(ToolContext context) => Guard(context.Out.Flush);

    private static void Guard(Action write)
    {
        try
        {
            write();
        }
        catch (IOException exception) when (!BrokenPipe.Caused(exception))
        {
            throw new WasmException(WasmErrorCode.FileWriteFailed, $"standard output cannot be written: {exception.Message}", exception);
        }
    }
}
