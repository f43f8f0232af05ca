using System.Text;
using ComponentInit.Core.Binaries;
using ComponentInit.Runtime.Components;
using ComponentInit.Runtime.Engines;
using ComponentInit.Runtime.Modules;
using ComponentInit.Runtime.Values;

namespace ComponentInit.Core.Tests.InitTasks;

/// <summary>
/// A guest that writes a letter into its memory for each call: <c>a</c> + reason for the task hook, <c>y</c> and <c>z</c> for the two init tasks, and what the
/// functions themselves write.
/// </summary>
internal static class RecordingGuest
{
    public const string Recorder = """
        (memory (export "memory") 1)
        (global $end (mut i32) (i32.const 0))
        (func $log (param i32)
          (i32.store8 (global.get $end) (local.get 0))
          (global.set $end (i32.add (global.get $end) (i32.const 1))))
        """;

    public const string TaskHook = """(func $hook (export "__wasm_task_hook") (param i32) (call $log (i32.add (local.get 0) (i32.const 97))))""";

    public const string InitTasks = """
        (func (export "__wasm_init_task") (call $log (i32.const 121)))
        (func (export "__wasm_init_async_task") (call $log (i32.const 122)))
        """;

    /// <summary>A function that writes a letter and returns its first parameter, where it has a result.</summary>
    public static string Function(string export, char letter, string parameters = "", string result = "")
    {
        string signature = $"{(parameters == "" ? "" : $"(param {parameters})")} {(result == "" ? "" : $"(result {result})")}";
        string value = result == "" ? "" : parameters == "" ? $"({result}.const 7)" : "(local.get 0)";
        return $"(func (export \"{export}\") {signature} (call $log (i32.const {(int)letter})) {value})";
    }

    /// <summary>A module of the recorder and these fields.</summary>
    public static WasmBinary Module(params string[] fields) => Text($"(module {Recorder} {string.Join('\n', fields)})");

    public static WasmBinary Text(string text) => WasmBinary.FromBytes(Encoding.UTF8.GetBytes(text));

    /// <summary>Calls exports one after the other in one instance.</summary>
    /// <returns>What was written.</returns>
    public static string Run(WasmBinary binary, params (string Export, int[] Arguments)[] calls) => Encoding.Latin1.GetString(RunBytes(binary, calls));

    /// <summary>Calls exports one after the other in one instance.</summary>
    /// <returns>The bytes that were written.</returns>
    public static byte[] RunBytes(WasmBinary binary, params (string Export, int[] Arguments)[] calls)
    {
        using var engine = new WasmEngine();
        using var compiled = engine.CompileModule(binary.Content);
        using var run = new CoreRun(compiled);
        run.Instantiate();
        foreach (var (export, arguments) in calls) run.Call(export, arguments.Select(CoreValue.FromI32).ToArray());
        var memory = run.GetMemory("memory").Slice(0, 256);
        return memory[..memory.IndexOf((byte)0)].ToArray();
    }

    /// <summary>Instantiates a component, makes calls, and drops the handles they return.</summary>
    /// <returns>What was written into its first memory.</returns>
    public static string RunComponent(WasmBinary binary, params string[] calls)
    {
        using var engine = new WasmEngine(new EngineOptions { HostMemories = true });
        using var compiled = engine.CompileComponent(binary.Content);
        using var run = new ComponentRun(compiled, new ComponentRunOptions());
        run.Instantiate(CancellationToken.None);
        foreach (string call in calls)
        {
            if (run.Call(call, CancellationToken.None) is HandleValue handle) run.Drop(handle, CancellationToken.None);
        }

        return Read(run.Memories[0].Slice(0, 256));
    }

    /// <summary>The letters at the beginning of a memory.</summary>
    public static string Read(ReadOnlySpan<byte> memory) => Encoding.ASCII.GetString(memory[..memory.IndexOf((byte)0)]);
}
