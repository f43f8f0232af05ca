using System.Diagnostics;
using System.Text;
using System.Text.Json;
using ComponentInit.Core.Binaries;
using ComponentInit.Core.InitTasks;
using ComponentInit.Core.InitTasks.Protocols;
using ComponentInit.TestAssets;
using Xunit;

namespace ComponentInit.Core.Tests.InitTasks;

/// <summary>
/// wit-component wraps when it makes a component; here it makes one of modules whose hook has another name, so that it wraps nothing, and the wrapping is ours.
/// Around every function the same hooks have to run in the same order.
/// </summary>
public sealed class WitComponentTests : IDisposable
{
    private const string Hook = "__wasm_task_hook";
    private const string Hidden = "__wasm_task_hooX";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("component-init-");

    public static TheoryData<string> Cases =>
    [
        "realloc-task-hook",
        "realloc-task-hook-adapter",
        "realloc-task-hook-async",
        "realloc-task-hook-import-memory",
        "realloc-task-hook-unused",
        "wasm-init-task",
        "return-call-ref-realloc-shim",
        "realloc-task-hook-link",
        "realloc-task-hook-link-no-cabi-realloc",
        "realloc-task-hook-weak-cabi-realloc",
        "link-wasip3-abi",
    ];

    [Theory]
    [MemberData(nameof(Cases))]
    public void The_first_dialect_is_that_of_the_expected_component(string name)
    {
        byte[] expected = ConformanceArchive.Files[$"wit-component/{name}/component.wasm"];
        Compare(name, expected, InitTaskProtocol.TaskHookFirst);
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void The_current_dialect_is_that_of_the_current_tool(string name) => Compare(name, MakeComponent(name, hidesHook: false), InitTaskProtocol.TaskHook);

    [Theory]
    [InlineData("realloc-task-hook")]
    [InlineData("realloc-task-hook-async")]
    [InlineData("realloc-task-hook-import-memory")]
    [InlineData("realloc-task-hook-unused")]
    [InlineData("wasm-init-task")]
    public void A_module_wrapped_before_it_becomes_a_component_runs_the_same_hooks(string name)
    {
        byte[] expected = MakeComponent(name, hidesHook: false);
        var wrapped = TaskWrapper.Wrap(WasmBinary.FromBytes(ConformanceArchive.Files[$"wit-component/{name}/module.wasm"]), new WrapOptions());
        string path = Write("wrapped.wasm", wrapped.Output.Content.ToArray());
        byte[] component = Make("component", "new", path);
        Assert.True(component.Length < expected.Length);
        var again = TaskWrapper.Wrap(WasmBinary.FromBytes(component), new WrapOptions { Require = true });
        Assert.False(again.IsChanged);

        // The hook has no name in the component any more: for the trace it gets one back.
        var kept = TaskWrapper.Wrap(WasmBinary.FromBytes(ConformanceArchive.Files[$"wit-component/{name}/module.wasm"]), new WrapOptions { KeepHookExport = true });
        byte[] traced = Rename(Make("component", "new", Write("kept.wasm", Rename(kept.Output.Content.ToArray(), Hook, Hidden))), Hidden, Hook);
        Assert.Equal(HookTrace.Of(expected), HookTrace.Of(traced));
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void What_the_tool_has_wrapped_stays_as_it_is(string name)
    {
        foreach (byte[] component in (byte[][])[ConformanceArchive.Files[$"wit-component/{name}/component.wasm"], MakeComponent(name, hidesHook: false)])
        {
            var input = WasmBinary.FromBytes(component);
            var result = TaskWrapper.Wrap(input, new WrapOptions { Require = true });
            Assert.Same(input, result.Output);
            Assert.Equal(WrapMessageKind.Information, Assert.Single(result.Messages).Kind);
        }
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private void Compare(string name, byte[] expected, InitTaskProtocol protocol)
    {
        var bare = WasmBinary.FromBytes(MakeComponent(name, hidesHook: true));
        var trace = HookTrace.Of(expected);
        Assert.Contains(trace, line => line.Contains(' ', StringComparison.Ordinal) && line.Any(char.IsAsciiDigit));
        foreach (var mode in Enum.GetValues<WrapMode>())
        {
            var wrapped = TaskWrapper.Wrap(bare, new WrapOptions { Mode = mode, Protocol = protocol });
            Assert.Equal(trace, HookTrace.Of(wrapped.Output.Content));
            Run("validate", "--features", "all", Write("out.wasm", wrapped.Output.Content.ToArray()));
            if (wrapped.Wrapped.All(export => export.Mode == WrapMode.Inline)) Assert.True(wrapped.Output.Size < expected.Length);
        }
    }

    private byte[] MakeComponent(string name, bool hidesHook)
    {
        using var description = JsonDocument.Parse(ConformanceArchive.Files[$"wit-component/{name}/case.json"]);
        string Module(JsonElement module)
        {
            byte[] bytes = ConformanceArchive.Files[$"wit-component/{name}/{module.GetProperty("file").GetString()}"];
            return Write($"{module.GetProperty("name").GetString()}.wasm", hidesHook ? Rename(bytes, Hook, Hidden) : bytes);
        }

        string[] Named(string property) =>
            [.. description.RootElement.GetProperty(property).EnumerateArray().Select(module => $"{module.GetProperty("name").GetString()}={Module(module)}")];

        byte[] made = description.RootElement.TryGetProperty("libs", out _)
            ? Make(["component", "link", .. Named("libs")])
            : Make(["component", "new", Module(description.RootElement.GetProperty("module")), .. Named("adapters").SelectMany(adapter => new[] { "--adapt", adapter })]);
        return hidesHook ? Rename(made, Hidden, Hook) : made;
    }

    private byte[] Make(params string[] arguments)
    {
        string output = Path.Combine(_folder.FullName, "made.wasm");
        Run([.. arguments, "-o", output]);
        return File.ReadAllBytes(output);
    }

    private string Write(string name, byte[] bytes)
    {
        string path = Path.Combine(_folder.FullName, name);
        File.WriteAllBytes(path, bytes);
        return path;
    }

    private static void Run(params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(Path.Combine(SharedAssets.Require("tools"), "wasm-tools"), arguments) { RedirectStandardError = true })!;
        string error = process.StandardError.ReadToEnd();
        process.WaitForExit();
        Assert.True(process.ExitCode == 0, error);
    }

    private static byte[] Rename(byte[] bytes, string from, string to) => Encoding.Latin1.GetBytes(Encoding.Latin1.GetString(bytes).Replace(from, to, StringComparison.Ordinal));
}
