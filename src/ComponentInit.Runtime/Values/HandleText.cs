using System.Globalization;

namespace ComponentInit.Runtime.Values;

/// <summary>Handles as text, <c>counter(1)</c>: the name of the resource type, or <c>handle</c> where it has none, and the number that the run gave to the handle.</summary>
internal static class HandleText
{
    /// <summary>The word for a resource type without a name.</summary>
    public const string Nameless = "handle";

    /// <summary>The word in front of the number.</summary>
    public static string NameOf(string resource) => resource.Length > 0 && resource.All(c => char.IsAsciiLetterOrDigit(c) || c == '-') ? resource : Nameless;

    /// <summary>The whole handle.</summary>
    public static string Of(HandleValue handle) => string.Create(CultureInfo.InvariantCulture, $"{NameOf(handle.Resource)}({handle.Id})");
}
