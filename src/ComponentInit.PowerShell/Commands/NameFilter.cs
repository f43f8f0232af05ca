using System.Management.Automation;
using ComponentInit.Wasm;

namespace ComponentInit.PowerShell.Commands;

/// <summary>Names that a user asked for, with wildcards. WebAssembly's names are case-sensitive, and so is this.</summary>
/// <param name="patterns">One or more patterns; one of them has to match.</param>
/// <exception cref="WasmException"><see cref="WasmErrorCode.OptionInvalid"/>: one is no pattern.</exception>
internal sealed class NameFilter(IEnumerable<string> patterns)
{
    private readonly WildcardPattern[] _patterns = [.. patterns.Select(Parse)];

    public bool Matches(string name) => Array.Exists(_patterns, pattern => pattern.IsMatch(name));

    private static WildcardPattern Parse(string text)
    {
        try
        {
            WildcardPattern pattern = new(text, WildcardOptions.CultureInvariant);

            // It is looked at when it is used first.
            _ = pattern.IsMatch("");
            return pattern;
        }
        catch (WildcardPatternException failure)
        {
            throw new WasmException(WasmErrorCode.OptionInvalid, $"'{text}' is no pattern of names: a bracket that is part of a name has a backtick before it.", failure);
        }
    }
}
