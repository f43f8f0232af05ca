using System.Text;
using ComponentInit.Wasm;

namespace ComponentInit.Runtime.Values;

/// <summary>A <c>string</c>: a sequence of Unicode scalar values.</summary>
public sealed record StringValue : ComponentValue
{
    /// <summary>Creates a string.</summary>
    /// <param name="value">The text.</param>
    /// <exception cref="WasmException"><see cref="WasmErrorCode.ValueInvalid"/>: the text has half of a surrogate pair, which is no Unicode scalar value.</exception>
    public StringValue(string value)
    {
        int index = FindLoneSurrogate(value);
        if (index >= 0)
            throw new WasmException(WasmErrorCode.ValueInvalid, $"the string has half of a surrogate pair at index {index}: a component string holds Unicode scalar values only");
        Value = value;
    }

    /// <summary>The text.</summary>
    public string Value { get; }

    /// <summary>Index of the first surrogate that has no partner, or -1.</summary>
    internal static int FindLoneSurrogate(ReadOnlySpan<char> text)
    {
        int index = 0;
        while (index < text.Length)
        {
            int next = text[index..].IndexOfAnyInRange('\uD800', '\uDFFF');
            if (next < 0)
                return -1;
            index += next;
            if (Rune.DecodeFromUtf16(text[index..], out _, out int consumed) != System.Buffers.OperationStatus.Done)
                return index;
            index += consumed;
        }
        return -1;
    }
}
