namespace ComponentInit.Tool.Parsing;

/// <summary>A text of the form <c>NAME=VALUE</c>.</summary>
/// <param name="Name">What stands before the first equals sign, never empty.</param>
/// <param name="Value">What stands after it; null when there is none.</param>
internal sealed record NamedText(string Name, string? Value)
{
    /// <summary>Reads <c>NAME=VALUE</c> or <c>NAME</c>.</summary>
    public static bool TryParse(string text, out NamedText named)
    {
        int equals = text.IndexOf('=', StringComparison.Ordinal);
        named = equals < 0 ? new NamedText(text, null) : new NamedText(text[..equals], text[(equals + 1)..]);
        return named.Name.Length > 0;
    }

    /// <summary>Reads <c>NAME=VALUE</c>, neither of them empty.</summary>
    public static bool TryParseComplete(string text, out NamedText named) => TryParse(text, out named) && named.Value is { Length: > 0 };
}
