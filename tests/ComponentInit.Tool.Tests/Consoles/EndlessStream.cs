namespace ComponentInit.Tool.Tests.Consoles;

/// <summary>A stream like a terminal that nobody types at: a read waits until it is disposed.</summary>
internal sealed class EndlessStream : MemoryStream
{
    private readonly ManualResetEventSlim _end = new();

    public override int Read(Span<byte> buffer)
    {
        _end.Wait();
        return 0;
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    protected override void Dispose(bool disposing)
    {
        _end.Set();
        base.Dispose(disposing);
    }
}
