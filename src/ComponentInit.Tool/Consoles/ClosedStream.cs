namespace ComponentInit.Tool.Consoles;

/// <summary>Standard output that the process was not given: what is written to it cannot arrive, and who writes is told.</summary>
internal sealed class ClosedStream : WriteOnlyStream
{
    /// <inheritdoc/>
    public override void Write(ReadOnlySpan<byte> buffer) => throw new IOException("it is closed");

    /// <inheritdoc/>
    public override void Flush()
    {
    }
}
