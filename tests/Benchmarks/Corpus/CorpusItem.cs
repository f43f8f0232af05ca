using System.Text.Json;

namespace ComponentInit.Benchmarks.Corpus;

/// <summary>One program of the corpus and how its init function is run.</summary>
/// <param name="Name">Its folder's name.</param>
/// <param name="Folder">Its folder.</param>
/// <param name="Init">The init function's export name.</param>
/// <param name="Wasi">Whether init calls WASI.</param>
/// <param name="Environment">Environment variables of the guest.</param>
/// <param name="Directories">Host path (full) by guest path.</param>
/// <param name="WizerArguments">The command line of the wizer program, run in <see cref="Folder"/>.</param>
internal sealed record CorpusItem(
    string Name,
    string Folder,
    string Init,
    bool Wasi,
    IReadOnlyDictionary<string, string> Environment,
    IReadOnlyDictionary<string, string> Directories,
    IReadOnlyList<string> WizerArguments)
{
    /// <summary>The program's binary.</summary>
    public string Input => Path.Combine(Folder, "in.wasm");

    /// <summary>What the guest reads as standard input; null for nothing.</summary>
    public string? StandardInput => File.Exists(Path.Combine(Folder, "stdin")) ? Path.Combine(Folder, "stdin") : null;

    public static IEnumerable<CorpusItem> ReadAll(string corpus) =>
        Directory.EnumerateDirectories(corpus).Order(StringComparer.Ordinal).Where(folder => File.Exists(Path.Combine(folder, "run.json"))).Select(Read);

    private static CorpusItem Read(string folder)
    {
        using var document = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(folder, "run.json")));
        var root = document.RootElement;
        return new CorpusItem(
            Path.GetFileName(folder),
            folder,
            root.GetProperty("init").GetString()!,
            root.GetProperty("wasi").GetBoolean(),
            root.TryGetProperty("env", out var environment) ? environment.EnumerateObject().ToDictionary(pair => pair.Name, pair => pair.Value.GetString()!) : [],
            root.TryGetProperty("preopens", out var preopens)
                ? preopens.EnumerateArray().ToDictionary(item => item.GetProperty("guest").GetString()!, item => Path.Combine(folder, item.GetProperty("host").GetString()!))
                : [],
            [.. root.GetProperty("wizer11_argv").EnumerateArray().Select(argument => argument.GetString()!)]);
    }
}
