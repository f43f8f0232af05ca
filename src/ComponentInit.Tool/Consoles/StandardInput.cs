using ComponentInit.Wasm;

namespace ComponentInit.Tool.Consoles;

/// <summary>Reads all of standard input. A read from a terminal or pipe cannot be cancelled, so the wait for it is.</summary>
internal static class StandardInput
{
    private const int ChunkBytes = 64 * 1024;

    /// <summary>Reads to the end.</summary>
    /// <exception cref="WasmException"><see cref="WasmErrorCode.FileReadFailed"/>.</exception>
    /// <exception cref="OperationCanceledException">Ctrl+C came first.</exception>
    public static ReadOnlyMemory<byte> Read(ToolContext context)
    {
        Task<ReadOnlyMemory<byte>> reading = Task.Run(() => ReadToEnd(context.Console.StandardInput));
        return reading.WaitAsync(context.Cancellation).GetAwaiter().GetResult();
    }

    private static ReadOnlyMemory<byte> ReadToEnd(Stream input)
    {
        using MemoryStream content = new();
        byte[] chunk = new byte[ChunkBytes];
        try
        {
            int read;
            while ((read = input.Read(chunk)) > 0)
            {
                if (content.Length > Array.MaxLength - read) throw new IOException($"more than {Array.MaxLength} bytes");
                content.Write(chunk, 0, read);
            }
            return content.GetBuffer().AsMemory(0, (int)content.Length);
        }
        catch (IOException exception)
        {
            throw new WasmException(WasmErrorCode.FileReadFailed, $"standard input cannot be read: {exception.Message}", exception);
        }
    }
}
