using ComponentInit.Wasm.Modules;

namespace ComponentInit.Core.Preinit.Components;

/// <summary>Recognises the adapter that wit-component puts between a program for WASI 0.1 and WASI 0.2.</summary>
internal static class AdapterModule
{
    private const string Name = "wit-component:adapter:wasi_snapshot_preview1";

    private static readonly HashSet<string> Functions = new(StringComparer.Ordinal)
    {
        "args_get", "args_sizes_get", "clock_time_get", "environ_get", "environ_sizes_get", "fd_close", "fd_fdstat_get", "fd_prestat_get", "fd_read", "fd_readdir",
        "fd_seek", "fd_write", "path_open", "poll_oneoff", "proc_exit", "random_get", "reset_adapter_state",
    };

    /// <summary>Whether a core module is the adapter: by its name, else by exporting functions of WASI 0.1 and importing those of WASI 0.2.</summary>
    public static bool Recognise(WasmModule module, string? name) =>
        name == Name
        || (module.Imports.Any(import => import.Module.StartsWith("wasi:", StringComparison.Ordinal))
            && module.Imports.Any(import => import.Kind == ExternKind.Memory)
            && module.Exports.Any(export => export.Kind == ExternKind.Function && Functions.Contains(export.Name)));
}
