using ComponentInit.Wasm;

namespace ComponentInit.Runtime.Values.Wave;

/// <summary>WAVE text is not a value of the type that is wanted: <see cref="WasmErrorCode.ValueInvalid"/> with the place. The message ends in an excerpt with a caret.</summary>
public sealed class WaveException : WasmException
{
    internal WaveException(string message, string source, int start, int end)
        : this(message, new WaveExcerpt(source, start, end))
    {
    }

    private WaveException(string message, WaveExcerpt excerpt)
        : base(WasmErrorCode.ValueInvalid, $"{message} (line {excerpt.Line}, column {excerpt.Column})\n{excerpt}")
    {
        Line = excerpt.Line;
        Column = excerpt.Column;
    }

    /// <summary>The line, from 1.</summary>
    public int Line { get; }

    /// <summary>The column in Unicode scalar values, from 1.</summary>
    public int Column { get; }
}
