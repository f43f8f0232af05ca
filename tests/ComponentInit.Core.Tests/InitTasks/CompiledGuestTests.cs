using System.Diagnostics;
using ComponentInit.Core.Binaries;
using ComponentInit.Core.Execution;
using ComponentInit.Core.InitTasks;
using ComponentInit.TestAssets;
using Xunit;

namespace ComponentInit.Core.Tests.InitTasks;

/// <summary>
/// A guest that clang compiled: the same results and the same hooks in the same order in both modes, in Wasmtime and in jco, and where wasm-tools has wrapped it.
/// The letters are <c>a</c> + reason for the task hook, <c>y</c> for the init task, capitals for the guest's own functions.
/// </summary>
public sealed class CompiledGuestTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("component-init-");

    /// <summary>File, and what it writes when it is wrapped.</summary>
    public static TheoryData<string, WrapMode, string> Guests => new()
    {
        { "task-hook.wasm", WrapMode.Inline, "gIhaAbmMnaSPba" },
        { "task-hook.wasm", WrapMode.Module, "gIhaAbmMnaSPba" },
        { "init-task.wasm", WrapMode.Inline, "yIyAMySPy" },
        { "init-task.wasm", WrapMode.Module, "yIyAMySPy" },
    };

    [Theory]
    [MemberData(nameof(Guests))]
    public void Wasmtime_runs_the_hooks_in_order(string file, WrapMode mode, string trace) => Assert.Equal(Answers(trace), Run(Wrap(file, mode)));

    [Theory]
    [MemberData(nameof(Guests))]
    public void Jco_runs_the_hooks_in_order(string file, WrapMode mode, string trace) => Assert.Equal(Answers(trace), RunInNode(Wrap(file, mode)));

    [Fact]
    public void The_wrapping_of_wasm_tools_runs_the_same_hooks()
    {
        var wrapped = Read("wrapped.wasm");
        Assert.Equal(Run(wrapped), Run(Wrap("task-hook.wasm", WrapMode.Inline)));
        Assert.False(TaskWrapper.Wrap(wrapped, new WrapOptions { Require = true }).IsChanged);
        Assert.True(Wrap("task-hook.wasm", WrapMode.Inline).Size < wrapped.Size);
        Assert.True(Wrap("task-hook.wasm", WrapMode.Inline).Size < Wrap("task-hook.wasm", WrapMode.Module).Size);
    }

    [Fact]
    public void The_wrapping_of_wasm_tools_runs_the_same_hooks_in_jco() => Assert.Equal(Answers("gIhaAbmMnaSPba"), RunInNode(Read("wrapped.wasm")));

    [Theory]
    [InlineData("task-hook.wasm")]
    [InlineData("init-task.wasm")]
    public void Without_wrappers_no_hook_runs(string file) => Assert.Equal(Answers("IAMSP"), Run(Read(file)));

    public void Dispose() => _folder.Delete(recursive: true);

    private static WasmBinary Read(string file) => WasmBinary.Read(Path.Combine(AppContext.BaseDirectory, "Tasks", file));

    private static WasmBinary Wrap(string file, WrapMode mode) => TaskWrapper.Wrap(Read(file), new WrapOptions { Mode = mode, Require = true }).Output;

    private static string Answers(string trace) => $"[3,\"x\",\"{trace}\"]";

    private static string Run(WasmBinary binary)
    {
        using var instance = BinaryInstance.Create(binary, new CallOptions());
        return $"[{string.Join(',', new[] { "add(1, 2)", "same(\"x\")", "trace()" }.Select(call => instance.CallText(call).Texts[0]))}]";
    }

    private string RunInNode(WasmBinary binary)
    {
        string modules = Path.Combine(JcoPackages.RequireFolder(), "node_modules");
        string file = Path.Combine(_folder.FullName, "in.wasm");
        File.WriteAllBytes(file, binary.Content.Span);
        string script = Path.Combine(AppContext.BaseDirectory, "InitTasks", "JcoTrace.mjs");
        using var node = Process.Start(new ProcessStartInfo(NodeProgram.Find()!, [script, modules, file]) { RedirectStandardOutput = true })!;
        string output = node.StandardOutput.ReadToEnd();
        node.WaitForExit();
        return output;
    }
}
