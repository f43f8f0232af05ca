using System.Text;

namespace ComponentInit.PowerShell.Guests;

/// <summary>
/// Cuts what a guest prints into lines. A character may be split over two prints; a line is cut where it grows longer than <paramref name="longest"/>.
/// </summary>
/// <param name="emit">Takes the lines, in order.</param>
/// <param name="longest">Most characters of a line.</param>
/// <param name="encoding">How bytes are read as text.</param>
internal sealed class GuestLines(Action<string> emit, int longest, Encoding encoding)
{
    private readonly Lock _gate = new();
    private readonly Decoder _decoder = encoding.GetDecoder();
    private readonly StringBuilder _line = new();

    /// <summary>Takes what was printed; any thread.</summary>
    public void Write(ReadOnlySpan<byte> bytes)
    {
        lock (_gate)
        {
            char[] characters = new char[_decoder.GetCharCount(bytes, false)];
            int count = _decoder.GetChars(bytes, characters, false);
            foreach (char character in characters.AsSpan(0, count))
            {
                Append(character);
            }
        }
    }

    /// <summary>Gives the last line where it has no line feed.</summary>
    public void Flush()
    {
        lock (_gate)
        {
            if (_line.Length > 0)
            {
                Emit();
            }
        }
    }

    private void Append(char character)
    {
        if (character == '\n')
        {
            Emit();
            return;
        }

        _line.Append(character);
        if (_line.Length >= longest)
        {
            Emit();
        }
    }

    private void Emit()
    {
        string line = _line.ToString().TrimEnd('\r');
        _line.Clear();
        emit(line);
    }
}
