using System.Management.Automation;
using System.Text;

namespace ComponentInit.PowerShell.Guests;

/// <summary>
/// Cuts what a guest prints into lines and gives each as an information record with one tag. A character may be split over two prints;
/// a line is cut where it grows too long to keep.
/// </summary>
/// <param name="emit">Takes the records, in order.</param>
/// <param name="tag">The records' tag: <c>WasmStdout</c> or <c>WasmStderr</c>.</param>
/// <param name="source">The records' source: the binary's name.</param>
internal sealed class GuestLines(Action<InformationRecord> emit, string tag, string source)
{
    private const int LongestLine = 16 * 1024;

    private readonly Lock _gate = new();
    private readonly Decoder _decoder = new UTF8Encoding(false).GetDecoder();
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
        if (_line.Length >= LongestLine)
        {
            Emit();
        }
    }

    private void Emit()
    {
        InformationRecord record = new(_line.ToString().TrimEnd('\r'), source);
        record.Tags.Add(tag);
        _line.Clear();
        emit(record);
    }
}
