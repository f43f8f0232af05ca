using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace ComponentInit.Tool.Parsing;

/// <summary>A number without sign, in decimal digits.</summary>
/// <param name="Value">The number.</param>
internal sealed record WholeNumber(ulong Value)
{
    /// <summary>What the texts look like, for messages.</summary>
    public const string Syntax = "a whole number, 0 or more";

    /// <summary>Reads a number.</summary>
    public static bool TryParse(string text, [NotNullWhen(true)] out WholeNumber? number)
    {
        number = ulong.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out ulong value) ? new WholeNumber(value) : null;
        return number is not null;
    }
}
