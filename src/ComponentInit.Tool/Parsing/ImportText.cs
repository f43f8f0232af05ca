using ComponentInit.Runtime.Imports;

namespace ComponentInit.Tool.Parsing;

/// <summary>A rule of <c>--import PATTERN=ACTION</c>.</summary>
/// <param name="Pattern">Which imports: <c>module</c>, <c>module.name</c> or <c>module#name</c>, <c>*</c> for any run of characters.</param>
/// <param name="Action">What happens.</param>
/// <param name="File">The file of <see cref="ImportAction.Module"/>; else null.</param>
internal sealed record ImportText(string Pattern, ImportAction Action, string? File)
{
    /// <summary>What the texts look like, for messages.</summary>
    public const string Syntax = "PATTERN=trap, PATTERN=allow, PATTERN=stub or PATTERN=module:FILE";

    private const string ModuleStart = "=module:";

    /// <summary>Reads a rule. The name of an import may hold equals signs, hence a file is looked for first and the last one counts otherwise.</summary>
    public static bool TryParse(string text, out ImportText rule)
    {
        int module = text.IndexOf(ModuleStart, StringComparison.Ordinal);
        int equals = module >= 0 ? module : text.LastIndexOf('=');
        string action = equals < 0 ? "" : text[(equals + 1)..];
        string pattern = equals < 0 ? "" : text[..equals];
        rule = module >= 0
            ? new ImportText(pattern, ImportAction.Module, text[(module + ModuleStart.Length)..])
            : new ImportText(pattern, action switch { "allow" => ImportAction.Allow, "stub" => ImportAction.Stub, _ => ImportAction.Trap }, null);
        return pattern.Length > 0 && (module >= 0 ? rule.File is { Length: > 0 } : action is "trap" or "allow" or "stub");
    }
}
