using System.Text.Json;
using ComponentInit.Runtime.Engines;
using ComponentInit.Runtime.Modules;
using ComponentInit.Runtime.Wasi;

namespace ComponentInit.TestAssets;

/// <summary>One real module of the corpus and how to run it.</summary>
public sealed class CoreItem
{
    private readonly JsonElement _run;

    public CoreItem(string directory)
    {
        Directory = directory;
        _run = JsonDocument.Parse(File.ReadAllText(Path.Combine(directory, "run.json"))).RootElement;
        Bytes = File.ReadAllBytes(Path.Combine(directory, "in.wasm"));
    }

    public string Directory { get; }

    public byte[] Bytes { get; }

    public string Init => _run.GetProperty("init").GetString()!;

    public string Expected => _run.GetProperty("expected").ToString();

    /// <summary>How many bytes of memory may depend on clocks and random numbers, which no two tools fix alike.</summary>
    public long AllowedDifference => Path.GetFileName(Directory) == "sm-hello" ? 4096 : 0;

    /// <summary>The arguments wizer 11 is called with.</summary>
    public IEnumerable<string> WizerArguments(string output) =>
        Elements("wizer11_argv").Select(argument => argument.GetString()!).Select(argument => argument == "wizer11.wasm" ? output : argument);

    public WasiOptions Wasi => new()
    {
        Environment = [.. Properties("env").Select(p => KeyValuePair.Create(p.Name, p.Value.GetString()!))],
        Directories = [.. Elements("preopens").Select(p => new WasiDirectory(Path.Combine(Directory, p.GetProperty("host").GetString()!), p.GetProperty("guest").GetString()!))],
        StandardInput = File.Exists(Path.Combine(Directory, "stdin")) ? File.ReadAllBytes(Path.Combine(Directory, "stdin")) : ReadOnlyMemory<byte>.Empty,
    };

    /// <summary>Runs what initialises the module and then asks it what run.json expects.</summary>
    public string InitializeAndAsk(CoreRun run)
    {
        if (run.HasExport("_initialize", CoreExternKind.Function))
            run.Call("_initialize");
        run.Call(Init);
        return Ask(run);
    }

    /// <summary>Asks an initialised module what run.json expects.</summary>
    public string Ask(CoreRun run)
    {
        if (run.HasExport("check_init", CoreExternKind.Function))
            return $"check_init={run.Call("check_init")[0].AsI32}";
        int argument = Path.GetFileName(Directory) == "c-wasi-files" ? 4242 : 7;
        var answer = run.Call("run", [CoreValue.FromI32(argument)])[0];
        return answer.Kind == CoreValueKind.I64 ? answer.Low.ToString("x", null) : ((uint)answer.Low).ToString(null, null);
    }

    private JsonElement.ObjectEnumerator Properties(string name) => _run.TryGetProperty(name, out var value) ? value.EnumerateObject() : default;

    private JsonElement.ArrayEnumerator Elements(string name) => _run.TryGetProperty(name, out var value) ? value.EnumerateArray() : default;
}
