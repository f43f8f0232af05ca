using System.Text.Json;
using ComponentInit.Runtime.Caching;
using ComponentInit.Runtime.Components;
using ComponentInit.Runtime.Engines;
using ComponentInit.Runtime.Values;
using ComponentInit.TestAssets;
using ComponentInit.Wasm;

namespace ComponentInit.Runtime.Tests.Components.Conformance;

/// <summary>Runs one component test of the conformance set, command by command.</summary>
internal sealed class SpecTest : IDisposable
{
    private static readonly ComponentRunOptions Options = new() { Limits = new GuestLimits { Timeout = TimeSpan.FromSeconds(20) } };

    private readonly string _directory;
    private readonly List<IDisposable> _owned = [];
    private readonly WasmEngine _engine = new(new EngineOptions { Cache = CodeCacheOptions.Off });
    private readonly Dictionary<string, CompiledComponent> _definitions = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ComponentRun> _instances = new(StringComparer.Ordinal);
    private CompiledComponent? _definition;
    private ComponentRun? _current;

    public SpecTest(string directory) => _directory = directory;

    /// <summary>Runs a command.</summary>
    /// <returns>Null if it came out as the test says, else what is different.</returns>
    public string? Run(JsonElement command)
    {
        try
        {
            return RunCommand(command);
        }
        catch (Exception e) when (e is WasmException or InvalidOperationException or NotSupportedException or KeyNotFoundException)
        {
            return e.Message.Split('\n')[0];
        }
    }

    public void Dispose()
    {
        _owned.Reverse();
        foreach (IDisposable item in _owned)
            item.Dispose();
        _engine.Dispose();
    }

    private string? RunCommand(JsonElement command)
    {
        string type = command.GetProperty("type").GetString()!;
        switch (type)
        {
            case "module":
                // What does not compile or link is missing, and must not be mistaken for what was there before.
                _current = null;
                _current = Start(Compile(command), Name(command, "name"));
                return null;
            case "module_definition":
                _definition = null;
                _definition = Compile(command);
                if (Name(command, "name") is { } definition)
                    _definitions[definition] = _definition;
                return null;
            case "module_instance":
                _current = null;
                _current = Start(Name(command, "module") is { } module ? _definitions[module] : _definition!, Name(command, "instance"));
                return null;
            case "action":
                Invoke(command.GetProperty("action"));
                return null;
            case "assert_return":
                return Compare(command, Invoke(command.GetProperty("action")));
            case "assert_trap":
                return Fails(command, () => Invoke(command.GetProperty("action")));
            case "assert_uninstantiable" or "assert_unlinkable":
                return Fails(command, () => Start(Compile(command), null));
            case "assert_invalid" or "assert_malformed":
                return Refuses(command);
            default:
                return $"no such command: {type}";
        }
    }

    private CompiledComponent Compile(JsonElement command)
    {
        byte[] bytes = ConformanceArchive.Files[$"{_directory}/{command.GetProperty("filename").GetString()}"];
        if (command.GetProperty("kind").GetString() != "component")
            throw new NotSupportedException("a core module beside the components");
        return Own(_engine.CompileComponent(bytes));
    }

    private ComponentRun Start(CompiledComponent component, string? name)
    {
        var run = Own(new ComponentRun(component, Options));
        run.Instantiate();
        if (name is not null)
            _instances[name] = run;
        return run;
    }

    private ComponentValue? Invoke(JsonElement action)
    {
        ComponentRun run = (Name(action, "module") is { } name ? _instances[name] : _current) ?? throw new InvalidOperationException("the instance is missing");
        ComponentExport export = run.FindExport(action.GetProperty("field").GetString()!);
        return run.Call(export, [.. action.GetProperty("args").EnumerateArray().Select((argument, index) => SpecValues.Read(export.Type.Parameters[index].Type, argument))]);
    }

    private string? Compare(JsonElement command, ComponentValue? result)
    {
        JsonElement expected = command.GetProperty("expected");
        if (expected.GetArrayLength() == 0)
            return result is null ? null : $"gave {result}, and should give nothing";
        JsonElement action = command.GetProperty("action");
        ComponentRun run = Name(action, "module") is { } name ? _instances[name] : _current!;
        ComponentValue wanted = SpecValues.Read(run.FindExport(action.GetProperty("field").GetString()!).Type.Result!, expected[0]);
        return wanted == result ? null : $"gave {result}, and should give {wanted}";
    }

    private static string? Fails(JsonElement command, Action action)
    {
        string wanted = command.GetProperty("text").GetString()!.Replace("wasm trap: ", "", StringComparison.Ordinal);
        try
        {
            action();
        }
        catch (WasmException e)
        {
            return e.Message.Contains(wanted, StringComparison.Ordinal) ? null : $"says '{e.Message.Split('\n')[0]}', and should say '{wanted}'";
        }

        return $"succeeds, and should say '{wanted}'";
    }

    // The engine words its reasons otherwise than the specification's tests do: that it refuses is what counts.
    private string? Refuses(JsonElement command)
    {
        try
        {
            Compile(command);
        }
        catch (WasmException e) when (e.Code is WasmErrorCode.WasmInvalid or WasmErrorCode.WasmMalformed)
        {
            return null;
        }

        return $"is accepted, and should be refused: {command.GetProperty("text").GetString()}";
    }

    private static string? Name(JsonElement json, string property) => json.TryGetProperty(property, out JsonElement name) ? name.GetString() : null;

    private T Own<T>(T item) where T : IDisposable
    {
        _owned.Add(item);
        return item;
    }
}
