using System.Collections.Immutable;
using ComponentInit.Wasm;

namespace ComponentInit.Core.Startup.Profiles;

/// <summary>The profiles there are.</summary>
public static class StartupProfiles
{
    /// <summary>All profiles, by name.</summary>
    public static ImmutableArray<StartupProfile> All { get; } =
    [
        new("command", BothChoice.StartOnly, "the profile says that it is a command"),
        new("emscripten", BothChoice.Refuse, "Emscripten makes one of the two, never both, so its JavaScript does not know this module"),
        new("extism", BothChoice.InitializeOnly, "Extism calls '_initialize' and leaves '_start' to the user, as a function of the plug-in"),
        new("node", BothChoice.Refuse, "node:wasi refuses it, in start() and in initialize()"),
        new("proxy-wasm", BothChoice.InitializeOnly, "a proxy calls '_initialize' and skips '_start'"),
        new("reactor", BothChoice.InitializeOnly, "the profile says that it is a reactor"),
        new("wasi", BothChoice.Refuse, "WASI forbids a module to export both"),
        new("wasmedge", BothChoice.StartOnly, "WasmEdge runs '_start' as a command"),
        new("wasmer", BothChoice.InitializeThenStart, "Wasmer calls '_initialize' and then '_start'"),
        new("wasmtime", BothChoice.InitializeThenStart, "wasmtime's command line calls '_initialize' and then '_start'"),
        new("wazero", BothChoice.StartOnly, "wazero calls '_start' and never '_initialize'"),
    ];

    /// <summary>The names of those that decide what a module with both <c>_start</c> and <c>_initialize</c> is, for messages.</summary>
    public static string Deciding { get; } = string.Join(", ", All.Where(profile => profile.OnBoth != BothChoice.Refuse).Select(profile => profile.Name));

    /// <summary>The profile of a name.</summary>
    /// <exception cref="WasmException">There is none: <see cref="WasmErrorCode.OptionInvalid"/>.</exception>
    public static StartupProfile Find(string name) => All.FirstOrDefault(profile => profile.Name.Equals(name, StringComparison.OrdinalIgnoreCase))
        ?? throw new WasmException(WasmErrorCode.OptionInvalid, $"There is no start-up profile '{name}'. These are known: {string.Join(", ", All.Select(profile => profile.Name))}.");
}
