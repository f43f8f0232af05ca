using ComponentInit.Runtime.Values;
using ComponentInit.Wasm;

namespace ComponentInit.Runtime.Components;

/// <summary>
/// Finds an exported function by the names that people give it. For the function <c>run</c> of the instance <c>wasi:cli/run@0.2.3</c>, best first:
/// <c>wasi:cli/run@0.2.3#run</c> or with a dot or slash in place of the hash, or the version at the end (<c>wasi:cli/run.run@0.2.3</c>); without the version; without package (<c>run#run</c>);
/// <c>run</c> alone. <c>[method]counter.get</c> is also <c>counter.get</c>, <c>[constructor]counter</c> also <c>counter</c>. A worse name is taken only where one export has it.
/// </summary>
public static class ExportFinder
{
    private const int Ranks = 4;

    /// <summary>The export that a name means.</summary>
    /// <exception cref="WasmException"><see cref="WasmErrorCode.ExportNotFound"/>: there is none, or there are several; names the likely ones.</exception>
    public static ComponentExport Find(IReadOnlyList<ComponentExport> exports, string name)
    {
        for (int rank = 0; rank < Ranks; rank++)
        {
            ComponentExport[] found = [.. exports.Where(export => Names(export, rank).Contains(name, StringComparer.Ordinal))];
            if (found.Length == 1)
                return found[0];
            if (found.Length > 1)
                throw NotFound($"Several exported functions can be meant by '{name}': {string.Join(", ", found.Select(export => export.FullName))}. Give the whole name.");
        }

        throw NotFound($"The component exports no function '{name}'{Suggestion.For(name, [.. exports.Select(export => export.FullName)], "exported functions")}.");
    }

    private static IEnumerable<string> Names(ComponentExport export, int rank)
    {
        string[] functions = rank == 0 ? [export.Name] : [export.Name, WithoutAnnotation(export.Name)];
        if (export.Instance is null)
            return functions;
        (string bare, string? version) = SplitVersion(export.Instance);
        return rank switch
        {
            0 or 1 => functions.SelectMany(function => Joined(export.Instance, function).Concat(version is null ? [] : Joined(bare, function).Select(name => $"{name}@{version}"))),
            2 => functions.SelectMany(function => Joined(bare, function).Concat(Joined(bare[(bare.LastIndexOf('/') + 1)..], function))),
            _ => functions,
        };
    }

    private static IEnumerable<string> Joined(string instance, string function) => [$"{instance}#{function}", $"{instance}.{function}", $"{instance}/{function}"];

    private static (string Bare, string? Version) SplitVersion(string instance)
    {
        int at = instance.IndexOf('@', StringComparison.Ordinal);
        return at < 0 ? (instance, null) : (instance[..at], instance[(at + 1)..]);
    }

    private static string WithoutAnnotation(string function) => function.StartsWith('[') ? function[(function.IndexOf(']', StringComparison.Ordinal) + 1)..] : function;

    private static WasmException NotFound(string message) => new(WasmErrorCode.ExportNotFound, message);
}
