namespace ComponentInit.Tool.Parsing;

/// <summary>A directory that the guest sees, as written on the command line.</summary>
/// <param name="HostPath">Path on the host, as given.</param>
/// <param name="GuestPath">Path that the guest sees it under.</param>
internal sealed record DirectoryText(string HostPath, string GuestPath)
{
    private const string Separator = "::";

    /// <summary>Reads <c>HOST[::GUEST]</c>; without GUEST it is seen under the path as written.</summary>
    public static bool TryParse(string text, out DirectoryText directory)
    {
        int separator = text.IndexOf(Separator, StringComparison.Ordinal);
        directory = separator < 0 ? new DirectoryText(text, text) : new DirectoryText(text[..separator], text[(separator + Separator.Length)..]);
        return directory is { HostPath.Length: > 0, GuestPath.Length: > 0 };
    }

    /// <summary>Reads <c>GUEST::HOST</c>, wizer's older order.</summary>
    public static bool TryParseMapped(string text, out DirectoryText directory)
    {
        int separator = text.IndexOf(Separator, StringComparison.Ordinal);
        directory = separator < 0 ? new DirectoryText("", "") : new DirectoryText(text[(separator + Separator.Length)..], text[..separator]);
        return directory is { HostPath.Length: > 0, GuestPath.Length: > 0 };
    }
}
