using System.CommandLine;

namespace ComponentInit.Tool.Options;

/// <summary>An option that names a file.</summary>
internal static class FileOption
{
    /// <summary>Creates one; what looks like another option is refused as its value.</summary>
    /// <param name="name">Its name, with the dashes.</param>
    /// <param name="description">What the help says.</param>
    /// <param name="aliases">Further names.</param>
    public static Option<string?> Create(string name, string description, params string[] aliases)
    {
        Option<string?> option = new(name, aliases) { Description = description, HelpName = "FILE" };
        OptionLike.RefusedBy(option);
        return option;
    }
}
