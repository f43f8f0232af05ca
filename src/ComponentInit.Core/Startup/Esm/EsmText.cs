using System.Text.Json;

namespace ComponentInit.Core.Startup.Esm;

/// <summary>Names and strings in JavaScript and TypeScript.</summary>
internal static class EsmText
{
    /// <summary>A string literal; every character that could end it or the script around it is escaped.</summary>
    public static string Quote(string text) => $"\"{JsonEncodedText.Encode(text)}\"";

    /// <summary>How an export is named behind <c>as</c>: an identifier as it is, any other name as a string.</summary>
    public static string ExportName(string name) => IsIdentifier(name) ? name : Quote(name);

    /// <summary>A name that can stand in a list of parameters; never a reserved word.</summary>
    public static string Local(int index) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"$e{index}");

    private static bool IsIdentifier(string name) => name.Length > 0 && !char.IsAsciiDigit(name[0]) && name.All(c => char.IsAsciiLetterOrDigit(c) || c is '_' or '$');
}
