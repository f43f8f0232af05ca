using System.Collections.Immutable;
using ComponentInit.Wasm.Modules;
using ComponentInit.Wasm.Types;

namespace ComponentInit.Core.Preinit.Modules;

/// <summary>
/// What wasi-libc asks its host once and keeps: those of the build must not be taken for those of the run. Some of it is forgotten by reset functions, where the
/// program exports them.
/// </summary>
/// <param name="What">What it is, in the plural.</param>
/// <param name="Imports">The functions that tell it, of WASI 0.1 and 0.2.</param>
/// <param name="Reset">The function that lets libc forget it; null where there is none.</param>
internal sealed record LibcFacts(string What, ImmutableArray<string> Imports, string? Reset)
{
    private const string Preview1 = "wasi_snapshot_preview1";
    private const string Environment = "wasi:cli/environment";

    /// <summary>All kinds.</summary>
    public static ImmutableArray<LibcFacts> Kinds { get; } =
    [
        new("environment variables", ["environ_get", "environ_sizes_get", "get-environment"], "__wasilibc_deinitialize_environ"),
        new("preopened directories", ["fd_prestat_get"], "__wasilibc_reset_preopens"),
        new("arguments", ["args_get", "args_sizes_get", "get-arguments"], null),
    ];

    /// <summary>The kind that an imported function tells, or null.</summary>
    /// <param name="module">Module name of the import.</param>
    /// <param name="name">Its name.</param>
    public static LibcFacts? ToldBy(string module, string name) =>
        module == Preview1 || module.StartsWith(Environment, StringComparison.Ordinal) ? Kinds.FirstOrDefault(kind => kind.Imports.Contains(name)) : null;

    /// <summary>Indices of the functions that a module imports and that tell something.</summary>
    public static IEnumerable<uint> FindImports(WasmModule module) =>
        module.Imports.Where(import => import.Kind == ExternKind.Function).Index().Where(item => ToldBy(item.Item.Module, item.Item.Name) is not null).Select(item => (uint)item.Index);

    /// <summary>The reset functions that a module exports.</summary>
    public static IEnumerable<string> FindResets(WasmModule module) =>
        from kind in Kinds
        from export in module.Exports
        where export.Name == kind.Reset && export.Kind == ExternKind.Function && module.FunctionTypeOf(export.Index).Equals(FunctionType.Empty)
        select export.Name;

    /// <summary>The warning that the program keeps them.</summary>
    /// <param name="import">The function of the host that was called.</param>
    /// <param name="caller">What called it; null where that is not known.</param>
    public string Warning(string import, string? caller)
    {
        string advice = Reset is null ? "Read them when the program runs." : $"Export {Reset}, which is called then, or read them when the program runs.";
        return $"libc-reset-missing: initialisation read the {What} of its host ({import}{(caller is null ? "" : $", called by {caller}")}). What the program keeps of them is frozen into it. {advice}";
    }
}
