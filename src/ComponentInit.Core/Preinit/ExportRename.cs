using System.Collections.Immutable;
using ComponentInit.Wasm;

namespace ComponentInit.Core.Preinit;

/// <summary>Gives an export another name after initialisation, as wizer's <c>--rename-func</c> does.</summary>
/// <param name="To">The name it gets; an export that has it already is replaced.</param>
/// <param name="From">The name it has.</param>
public sealed record ExportRename(string To, string From)
{
    /// <summary>Reads <c>to=from</c>.</summary>
    /// <exception cref="WasmException">It is not of that form: <see cref="WasmErrorCode.OptionInvalid"/>.</exception>
    public static ExportRename Parse(string text)
    {
        int equals = text.IndexOf('=', StringComparison.Ordinal);
        if (equals <= 0 || equals == text.Length - 1)
        {
            throw new WasmException(WasmErrorCode.OptionInvalid, $"'{text}' renames nothing: write NEW=OLD, such as _start=wizer.resume.");
        }

        return new ExportRename(text[..equals], text[(equals + 1)..]);
    }

    /// <summary>Refuses renames that contradict each other.</summary>
    /// <exception cref="WasmException">Two give the same name, or rename the same export: <see cref="WasmErrorCode.OptionInvalid"/>.</exception>
    internal static void Check(ImmutableArray<ExportRename> renames)
    {
        if (renames.GroupBy(rename => rename.To, StringComparer.Ordinal).FirstOrDefault(group => group.Count() > 1) is { } targets)
        {
            throw new WasmException(WasmErrorCode.OptionInvalid, $"The exports {string.Join(" and ", targets.Select(rename => $"'{rename.From}'"))} are both to be renamed to '{targets.Key}': leave one of them out.");
        }

        if (renames.GroupBy(rename => rename.From, StringComparer.Ordinal).FirstOrDefault(group => group.Count() > 1) is { } sources)
        {
            throw new WasmException(WasmErrorCode.OptionInvalid, $"The export '{sources.Key}' is to be renamed to both {string.Join(" and ", sources.Select(rename => $"'{rename.To}'"))}: leave one of them out.");
        }
    }
}
