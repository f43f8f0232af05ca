using System.Runtime.InteropServices;
using ComponentInit.Benchmarks.Corpus;

namespace ComponentInit.Benchmarks.Peers;

/// <summary>Makes the programs ready that are compared: ours, and the others, which it finds or installs. What cannot be had is named and left out.</summary>
internal static class PeerCatalog
{
    private const string WizerPackage = "@bytecodealliance/wizer@10.0.0";

    public static IEnumerable<Peer> Prepare(Workspace workspace, string tool)
    {
        string caches = Path.Combine(workspace.Output, "caches");
        if (Directory.Exists(caches))
        {
            Directory.Delete(caches, recursive: true);
        }

        foreach (bool warm in new[] { false, true })
        {
            string cache = Path.Combine(caches, "ours");
            yield return new Peer($"component-init, {Name(warm)}", cache, warm, (item, output) => OurCommand(tool, item, output), Variables("COMPONENTINIT_CACHE", warm ? cache : "off"), _ => true);
        }

        string wasmtime = Path.Combine(workspace.Tools, "wasmtime");
        foreach (bool warm in File.Exists(wasmtime) ? new[] { false, true } : Missing($"wasmtime wizer ({wasmtime} is missing)"))
        {
            string cache = Path.Combine(caches, "wasmtime");
            yield return new Peer($"wasmtime wizer, {Name(warm)}", cache, warm, (item, output) => WasmtimeCommand(wasmtime, warm ? "cache=y" : "cache=n", item, output), Variables("XDG_CACHE_HOME", cache), item => !item.HasArguments);
        }

        if (File.Exists(wasmtime))
        {
            yield return new Peer("wasmtime compile", null, IsWarm: false, (item, output) => [wasmtime, "compile", "-C", "cache=n", "-o", output, item.Input], Variables("XDG_CACHE_HOME", caches), item => item.HasArguments);
        }

        string componentInit = Path.Combine(workspace.Tools, "component-init");
        if (File.Exists(componentInit))
        {
            yield return new Peer("component-init 0.1", null, IsWarm: false, (item, output) => [componentInit, item.Input, "-o", output], Variables("XDG_CACHE_HOME", caches), item => item.Init == "component-init");
        }

        string? wizer = InstallWizer(workspace);
        foreach (bool warm in wizer is not null ? new[] { false, true } : Missing($"wizer (npm cannot install {WizerPackage})"))
        {
            string cache = Path.Combine(caches, "wizer");
            yield return new Peer($"wizer 10, {Name(warm)}", cache, warm, (item, output) => WizerCommand(wizer!, item, output), Variables("XDG_CACHE_HOME", cache), item => item.WizerArguments.Count > 0, InheritsGuestEnvironment: true);
        }
    }

    private static string Name(bool warm) => warm ? "warm" : "cold";

    private static Dictionary<string, string> Variables(string name, string value) => new() { [name] = value };

    private static bool[] Missing(string what)
    {
        Console.Error.WriteLine($"Left out: {what}.");
        return [];
    }

    private static string? InstallWizer(Workspace workspace)
    {
        string folder = Path.Combine(workspace.Output, "npm");
        string program = Path.Combine(folder, "node_modules", "@bytecodealliance", $"wizer-linux-{RuntimeInformation.OSArchitecture.ToString().ToLowerInvariant()}", "wizer");
        Directory.CreateDirectory(folder);
        return File.Exists(program) || (Command.Run(folder, "npm", "install", "--prefix", folder, "--no-save", "--silent", WizerPackage) == 0 && File.Exists(program)) ? program : null;
    }

    private static List<string> OurCommand(string tool, CorpusItem item, string output) =>
    [
        tool, "preinit", item.Input, "--init-func", item.Init, "-o", output,
        .. item.Wasi ? ["--wasi"] : Array.Empty<string>(),
        .. item.Directories.SelectMany(pair => new[] { "--dir", $"{pair.Value}::{pair.Key}" }),
        .. item.Environment.SelectMany(pair => new[] { "--env", $"{pair.Key}={pair.Value}" }),
        .. item.StandardInput is null ? Array.Empty<string>() : ["--stdin", item.StandardInput],
    ];

    private static List<string> WasmtimeCommand(string wasmtime, string cache, CorpusItem item, string output) =>
    [
        wasmtime, "wizer", "-C", cache, "-f", item.Init, "-o", output,
        .. item.IsComponent ? ["-S", "cli,http", "--keep-init-func=true"] : new[] { "-S", "cli", "-W", "unknown-imports-trap=y" },
        .. item.Directories.SelectMany(pair => new[] { "--dir", $"{pair.Value}::{pair.Key}" }),
        .. item.Environment.SelectMany(pair => new[] { "--env", $"{pair.Key}={pair.Value}" }),
        item.Input,
    ];

    private static List<string> WizerCommand(string wizer, CorpusItem item, string output) =>
        [wizer, .. item.WizerArguments.Select(argument => argument == "wizer11.wasm" ? output : argument)];
}
