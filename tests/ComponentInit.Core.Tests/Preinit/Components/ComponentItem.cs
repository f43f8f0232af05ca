using System.Text;
using System.Text.Json;
using ComponentInit.Core.Binaries;
using ComponentInit.Core.Preinit;
using ComponentInit.Runtime.Components;
using ComponentInit.Runtime.Engines;
using ComponentInit.Runtime.Values;
using ComponentInit.Runtime.Wasi;
using ComponentInit.TestAssets;

namespace ComponentInit.Core.Tests.Preinit.Components;

/// <summary>A component of the shared corpus: how to initialise it and what it answers afterwards.</summary>
internal sealed class ComponentItem
{
    private readonly JsonElement _run;

    public ComponentItem(string name)
    {
        Name = name;
        Directory = Path.Combine(SharedAssets.Require("corpus"), "components", name);
        using var document = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(Directory, "run.json")));
        _run = document.RootElement.Clone();
    }

    public string Name { get; }

    public string Directory { get; }

    public WasmBinary Input => WasmBinary.Read(Path.Combine(Directory, "in.wasm"));

    public string Expected => _run.GetProperty("expected").ToString();

    /// <summary>The init function as <c>run.json</c> names it.</summary>
    public string Init => _run.GetProperty("init").GetString()!;

    /// <summary>Whether there is a call with an answer.</summary>
    public bool HasCall => _run.TryGetProperty("call", out _);

    /// <summary>Whether the component exports its init function.</summary>
    public bool HasInit => !_run.TryGetProperty("peer_error", out _);

    public PreinitOptions Options => new()
    {
        InitFunction = InitCall(),
        Wasi = Name.StartsWith("wat/", StringComparison.Ordinal) ? null : Wasi,
    };

    private WasiOptions Wasi => new()
    {
        Environment = _run.TryGetProperty("env", out var environment) ? [.. environment.EnumerateObject().Select(item => KeyValuePair.Create(item.Name, item.Value.GetString()!))] : [],
        Directories = _run.TryGetProperty("preopens", out var preopens)
            ? [.. preopens.EnumerateArray().Select(item => new WasiDirectory(Path.GetFullPath(item.GetProperty("host").GetString()!, Directory), item.GetProperty("guest").GetString()!))]
            : [],
        StandardInput = _run.TryGetProperty("stdin", out var input) ? Encoding.UTF8.GetBytes(input.GetString()!) : default,
    };

    public string Ask(WasmBinary output)
    {
        using var engine = new WasmEngine();
        using var compiled = engine.CompileComponent(output.Content);
        using var run = new ComponentRun(compiled, new ComponentRunOptions { Wasi = Options.Wasi is null ? null : new WasiOptions() });
        run.Instantiate();
        return string.Join(Separator, Calls().Select(call => Text(run.Call(call))));
    }

    private string Separator => Name.StartsWith("wat/", StringComparison.Ordinal) ? "/" : ":";

    private string[] Calls() => Name switch
    {
        "c-lookup" or "c-lookup-ci" => ["lookup(777)", "count(\"abc\")"],
        "c-wasi" => ["word(4242)", "say(3)"],
        "js-hello" or "qjs-hello" => ["hello(\"World\")"],
        _ => [_run.GetProperty("call").GetString()!],
    };

    private string InitCall()
    {
        if (_run.TryGetProperty("init_call", out var file)) return File.ReadAllText(Path.Combine(Directory, file.GetProperty("file").GetString()!));
        return Name == "qjs-hello" ? $"init({Quote("const wit = globalThis.wit = {};\n")}, {Quote(File.ReadAllText(Path.Combine(Directory, "source.js")))}, none, false)" : Init;
    }

    private static string Quote(string text) => new StringValue(text).ToString();

    private static string Text(ComponentValue? value) => value switch
    {
        null => "no trap",
        StringValue text => text.Value,
        _ => value.ToString(),
    };
}
