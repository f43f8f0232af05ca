using System.Text.Encodings.Web;
using System.Text.Json;

namespace ComponentInit.Benchmarks.Corpus;

/// <summary>One program of the corpus and how its init function is run.</summary>
/// <param name="Name">Its folder's name.</param>
/// <param name="Folder">Its folder.</param>
/// <param name="IsComponent">Whether it is a component.</param>
/// <param name="Init">The init function's export name; for a call with arguments <c>@</c> and the file that holds it.</param>
/// <param name="Wasi">Whether init calls WASI.</param>
/// <param name="Environment">Environment variables of the guest.</param>
/// <param name="Directories">Host path (full) by guest path.</param>
/// <param name="StandardInput">What the guest reads as standard input, a file; null for nothing.</param>
/// <param name="WizerArguments">The command line of the wizer program, run in <see cref="Folder"/>; empty where it cannot run it.</param>
internal sealed record CorpusItem(
    string Name,
    string Folder,
    bool IsComponent,
    string Init,
    bool Wasi,
    IReadOnlyDictionary<string, string> Environment,
    IReadOnlyDictionary<string, string> Directories,
    string? StandardInput,
    IReadOnlyList<string> WizerArguments)
{
    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The program's binary.</summary>
    public string Input => Path.Combine(Folder, "in.wasm");

    /// <summary>The call that initialises.</summary>
    public string InitCall => HasArguments ? File.ReadAllText(Init[1..]) : $"{Init}()";

    /// <summary>The first call afterwards.</summary>
    public string FirstCall => Name switch
    {
        "c-lookup" or "c-lookup-ci" => "lookup(777)",
        "c-wasi" => "word(4242)",
        "py-hello" => "greet(\"Ada\")",
        _ => "hello(\"World\")",
    };

    /// <summary>Whether init takes arguments.</summary>
    public bool HasArguments => Init.StartsWith('@');

    /// <summary>All programs; what is not a file there is written into a folder.</summary>
    public static IEnumerable<CorpusItem> ReadAll(string corpus, string scratch) =>
        new[] { "core", "components" }.SelectMany(kind => Directory.EnumerateDirectories(Path.Combine(corpus, kind)).Order(StringComparer.Ordinal))
            .Where(folder => File.Exists(Path.Combine(folder, "run.json"))).Select(folder => Read(folder, scratch));

    private static CorpusItem Read(string folder, string scratch)
    {
        using var document = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(folder, "run.json")));
        var root = document.RootElement;
        bool isComponent = Path.GetFileName(Path.GetDirectoryName(folder)) == "components";
        return new CorpusItem(
            Path.GetFileName(folder),
            folder,
            isComponent,
            ReadInit(root, folder, scratch),
            isComponent || root.GetProperty("wasi").GetBoolean(),
            root.TryGetProperty("env", out var environment) ? environment.EnumerateObject().ToDictionary(pair => pair.Name, pair => pair.Value.GetString()!) : [],
            root.TryGetProperty("preopens", out var preopens)
                ? preopens.EnumerateArray().ToDictionary(item => item.GetProperty("guest").GetString()!, item => Path.GetFullPath(item.GetProperty("host").GetString()!, folder))
                : [],
            ReadStandardInput(root, folder, scratch),
            root.TryGetProperty("wizer11_argv", out var arguments) ? [.. arguments.EnumerateArray().Select(argument => argument.GetString()!)] : []);
    }

    private static string ReadInit(JsonElement root, string folder, string scratch)
    {
        string init = root.GetProperty("init").GetString()!;
        if (root.TryGetProperty("init_call", out var call)) return "@" + Path.Combine(folder, call.GetProperty("file").GetString()!);
        if (!root.TryGetProperty("init_args", out var arguments)) return init;
        return "@" + Write(scratch, $"{Path.GetFileName(folder)}.wave", $"{init}({string.Join(", ", arguments.EnumerateArray().Select(argument => ToWave(argument, folder)))})");
    }

    private static string ToWave(JsonElement argument, string folder) => argument.ValueKind switch
    {
        JsonValueKind.Object => JsonSerializer.Serialize(File.ReadAllText(Path.Combine(folder, argument.GetProperty("file").GetString()!)), Readable),
        JsonValueKind.String => JsonSerializer.Serialize(argument.GetString()!, Readable),
        JsonValueKind.Null => "none",
        _ => argument.GetRawText(),
    };

    private static string? ReadStandardInput(JsonElement root, string folder, string scratch)
    {
        string file = Path.Combine(folder, "stdin");
        if (File.Exists(file)) return file;
        return root.TryGetProperty("stdin", out var text) ? Write(scratch, $"{Path.GetFileName(folder)}.stdin", text.GetString()!) : null;
    }

    private static string Write(string folder, string name, string text)
    {
        string file = Path.Combine(folder, name);
        File.WriteAllText(file, text);
        return file;
    }
}
