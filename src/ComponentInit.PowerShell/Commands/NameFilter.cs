using System.Management.Automation;

namespace ComponentInit.PowerShell.Commands;

/// <summary>Names that a user asked for, with wildcards. WebAssembly's names are case-sensitive, and so is this.</summary>
/// <param name="patterns">One or more patterns; one of them has to match.</param>
internal sealed class NameFilter(IEnumerable<string> patterns)
{
    private readonly WildcardPattern[] _patterns = [.. patterns.Select(pattern => new WildcardPattern(pattern, WildcardOptions.CultureInvariant))];

    public bool Matches(string name) => Array.Exists(_patterns, pattern => pattern.IsMatch(name));
}
