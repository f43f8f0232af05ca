using System.Text.RegularExpressions;

namespace ComponentInit.Core.InitTasks.Names;

/// <summary>The form of the names that WIT functions are exported by from a core module, for modules that do not carry their world.</summary>
internal static partial class WitExportName
{
    /// <summary>
    /// Whether a name is one of a function: a label in kebab case, with <c>[method]</c>, <c>[static]</c> or <c>[constructor]</c> and a resource perhaps, behind an
    /// interface and <c>#</c> perhaps. Names with an underscore never are.
    /// </summary>
    public static bool IsFunction(string name) => Pattern().IsMatch(name);

    [GeneratedRegex(
        @"^(?:[a-zA-Z0-9:/@.+-]+#)?(?:\[(?:method|static)\][a-zA-Z][a-zA-Z0-9-]*\.|\[constructor\])?[a-zA-Z][a-zA-Z0-9]*(?:-[a-zA-Z0-9]+)*$",
        RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Pattern();
}
