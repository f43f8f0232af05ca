namespace ComponentInit.Tool.Tests.Consoles;

/// <summary>A stream whose writes fail with a given error of the operating system.</summary>
internal sealed class FailingStream : MemoryStream
{
    /// <summary>The reader went away.</summary>
    public const int BrokenPipe = 32;

    /// <summary>No space is left on the device.</summary>
    public const int NoSpace = 28;

    private readonly int _error;

    public FailingStream(int error) => _error = error;

    public override void Write(byte[] buffer, int offset, int count) => throw new IOException("refused by the test", _error);

    public override void Write(ReadOnlySpan<byte> buffer) => throw new IOException("refused by the test", _error);
}
