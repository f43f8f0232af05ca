using System.Buffers;
using System.Text;

namespace ComponentInit.Runtime.Values;

/// <summary>A <c>char</c>.</summary>
/// <param name="Value">One Unicode scalar value.</param>
public sealed record CharValue(Rune Value) : ComponentValue
{
    /// <summary>The only Unicode scalar value of a text.</summary>
    /// <param name="text">The text.</param>
    /// <returns>The value, or null if the text has none or more than one.</returns>
    public static CharValue? FromText(string text) =>
        Rune.DecodeFromUtf16(text, out Rune rune, out int consumed) == OperationStatus.Done && consumed == text.Length ? new CharValue(rune) : null;
}
