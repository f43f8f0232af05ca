using System.Text;
using System.Text.Json;
using ComponentInit.Runtime.Components;
using ComponentInit.Runtime.Values;
using ComponentInit.Runtime.Values.Json;
using ComponentInit.Runtime.Wasi;

namespace ComponentInit.Runtime.Tests.Corpus;

/// <summary>One real component of the corpus and how to run it.</summary>
public sealed class ComponentItem
{
    private readonly string _directory;
    private readonly JsonElement _run;

    public ComponentItem(string directory)
    {
        _directory = directory;
        _run = JsonDocument.Parse(File.ReadAllText(Path.Combine(directory, "run.json"))).RootElement;
        Bytes = File.ReadAllBytes(Path.Combine(directory, "in.wasm"));
    }

    public byte[] Bytes { get; }

    public WasiOptions Wasi => new()
    {
        Environment = [.. Properties("env").Select(variable => KeyValuePair.Create(variable.Name, variable.Value.GetString()!))],
        Directories = [.. Elements("preopens").Select(preopen => new WasiDirectory(Path.Combine(_directory, preopen.GetProperty("host").GetString()!), preopen.GetProperty("guest").GetString()!))],
        StandardInput = _run.TryGetProperty("stdin", out JsonElement text) ? Encoding.UTF8.GetBytes(text.GetString()!) : ReadOnlyMemory<byte>.Empty,
    };

    public string Expected => _run.GetProperty("expected").GetString()!;

    /// <summary>Initialises the component as run.json says.</summary>
    public ComponentValue? Initialize(ComponentRun run)
    {
        if (_run.TryGetProperty("init_call", out JsonElement call))
            return run.Call(File.ReadAllText(Path.Combine(_directory, call.GetProperty("file").GetString()!)));
        ComponentExport export = run.FindExport(_run.GetProperty("init").GetString()!);
        return run.Call(export, [.. Elements("init_args").Select((argument, index) => ValueJson.Read(export.Type.Parameters[index].Type, Argument(argument)))]);
    }

    /// <summary>Asks what run.json has the answer to.</summary>
    public string Ask(ComponentRun run) => Path.GetFileName(_directory) switch
    {
        "c-lookup" or "c-lookup-ci" => $"{Text(run.Call("lookup(777)"))}:{run.Call("count(\"abc\")")}",
        "c-wasi" => $"{Text(run.Call("word(4242)"))}:{run.Call("say(3)")}",
        "py-hello" => Text(run.Call("greet(\"Ada\")")),
        _ => Text(run.Call("hello(\"World\")")),
    };

    private JsonElement Argument(JsonElement argument) => argument.ValueKind == JsonValueKind.Object && argument.TryGetProperty("file", out JsonElement file)
        ? JsonSerializer.SerializeToElement(File.ReadAllText(Path.Combine(_directory, file.GetString()!)))
        : argument;

    private static string Text(ComponentValue? value) => ((StringValue)value!).Value;

    private JsonElement.ObjectEnumerator Properties(string name) => _run.TryGetProperty(name, out JsonElement value) ? value.EnumerateObject() : default;

    private JsonElement.ArrayEnumerator Elements(string name) => _run.TryGetProperty(name, out JsonElement value) ? value.EnumerateArray() : default;
}
