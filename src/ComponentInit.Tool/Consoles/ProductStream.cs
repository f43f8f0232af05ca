using System.Buffers;
using ComponentInit.Wasm;

namespace ComponentInit.Tool.Consoles;

/// <summary>
/// Standard output as verbs write to it. A full disk behind it is a failure with a code, <see cref="WasmErrorCode.FileWriteFailed"/>, wherever the write comes from; a
/// reader that went away stays the <see cref="IOException"/> that <see cref="BrokenPipe"/> knows.
/// </summary>
internal sealed class ProductStream(Stream target) : WriteOnlyStream
{
    /// <inheritdoc/>
    /// <exception cref="WasmException"><see cref="WasmErrorCode.FileWriteFailed"/>.</exception>
    public override void Write(ReadOnlySpan<byte> buffer)
    {
        try
        {
            target.Write(buffer);
        }
        catch (IOException exception) when (!BrokenPipe.Caused(exception))
        {
            throw Failed(exception);
        }
    }

    /// <summary>Writes bytes that lie in several pieces, and sends them.</summary>
    /// <exception cref="WasmException"><see cref="WasmErrorCode.FileWriteFailed"/>.</exception>
    public void Send(in ReadOnlySequence<byte> bytes)
    {
        foreach (var piece in bytes) Write(piece.Span);
        Flush();
    }

    /// <inheritdoc/>
    /// <exception cref="WasmException"><see cref="WasmErrorCode.FileWriteFailed"/>.</exception>
    public override void Flush()
    {
        try
        {
            target.Flush();
        }
        catch (IOException exception) when (!BrokenPipe.Caused(exception))
        {
            throw Failed(exception);
        }
    }

    private static WasmException Failed(IOException exception) =>
        new(WasmErrorCode.FileWriteFailed, $"standard output cannot be written: {exception.Message}", exception);
}
