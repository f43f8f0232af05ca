namespace ComponentInit.Tool.Consoles;

/// <summary>
/// Passes what a guest prints to standard error, as it is and by whole lines, so that its two streams and the tool's own words do not mix within a line.
/// Guests call from threads that are not ours.
/// </summary>
internal sealed class GuestRelay : IDisposable
{
    private const int LongestLine = 64 * 1024;

    private readonly Lock _gate = new();
    private readonly Stream _target;
    private readonly Action _beforeWrite;
    private readonly MemoryStream _output = new();
    private readonly MemoryStream _error = new();

    /// <summary>Creates the relay.</summary>
    /// <param name="target">Where lines go.</param>
    /// <param name="beforeWrite">Called before each write: takes a status line away.</param>
    public GuestRelay(Stream target, Action beforeWrite)
    {
        _target = target;
        _beforeWrite = beforeWrite;
    }

    /// <summary>Takes bytes of the guest's standard output.</summary>
    public void Output(ReadOnlySpan<byte> bytes) => Take(_output, bytes);

    /// <summary>Takes bytes of the guest's standard error.</summary>
    public void Error(ReadOnlySpan<byte> bytes) => Take(_error, bytes);

    /// <summary>Writes what is left of unfinished lines.</summary>
    public void Dispose()
    {
        lock (_gate)
        {
            Send(_output);
            Send(_error);
            _output.Dispose();
            _error.Dispose();
        }
    }

    private void Take(MemoryStream line, ReadOnlySpan<byte> bytes)
    {
        lock (_gate)
        {
            int end = bytes.LastIndexOf((byte)'\n') + 1;
            if (end > 0)
            {
                line.Write(bytes[..end]);
                Send(line);
            }
            line.Write(bytes[end..]);
            if (line.Length > LongestLine) Send(line);
        }
    }

    private void Send(MemoryStream line)
    {
        if (line.Length == 0) return;
        _beforeWrite();
        _target.Write(line.GetBuffer(), 0, (int)line.Length);
        _target.Flush();
        line.SetLength(0);
    }
}
