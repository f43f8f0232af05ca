using System.Text.Json;
using ComponentInit.Tool.Tests.Consoles;
using ComponentInit.Tool.Tests.Guests;
using Xunit;

namespace ComponentInit.Tool.Tests.Verbs;

public sealed class WrapTests : IDisposable
{
    private const string Hooked = """
        (module
          (global $tasks (mut i32) (i32.const 0))
          (func (export "__wasm_task_hook") (param i32) (global.set $tasks (i32.add (global.get $tasks) (i32.const 1))))
          (func (export "started") (result i32) (global.get $tasks)))
        """;

    private readonly Workplace _place = new();

    public void Dispose() => _place.Dispose();

    [Fact]
    public void A_wrapped_module_calls_its_hook()
    {
        string output = _place["out.wasm"];
        ToolResult result = Workplace.Run("wrap", _place.Add("in.wat", Hooked), "-o", output);
        Assert.Equal(ExitCode.Success, result.ExitCode);
        Assert.Empty(result.Output);
        Assert.Contains("started: __wasm_task_hook(0) before, __wasm_task_hook(1) after", result.Error, StringComparison.Ordinal);
        Assert.Equal("1", Workplace.Run("call", output, "started()").Text.Trim());
        Assert.Equal("0", Workplace.Run("call", _place["in.wat"], "started()").Text.Trim());
    }

    [Fact]
    public void The_binary_goes_to_standard_output_unless_a_file_is_named()
    {
        string output = _place["out.wasm"];
        string input = _place.Add("in.wat", Hooked);
        Assert.Equal(ExitCode.Success, Workplace.Run("wrap", input, "-o", output).ExitCode);
        Assert.Equal(File.ReadAllBytes(output), Workplace.Run("wrap", input, "-q").Output);
        Assert.Equal(ExitCode.Usage, Workplace.Run(new TestConsole { IsOutputTerminal = true }, "wrap", input).ExitCode);
    }

    [Fact]
    public void A_dry_run_writes_the_plan_alone()
    {
        ToolResult result = Workplace.Run(new TestConsole { IsOutputTerminal = true }, "wrap", _place.Add("in.wat", Hooked), "--dry-run");
        Assert.Equal(ExitCode.Success, result.ExitCode);
        Assert.Contains("started: __wasm_task_hook(0) before", result.Text, StringComparison.Ordinal);
        Assert.Equal(["in.wat"], _place.Files);
    }

    [Fact]
    public void Json_has_a_schema_and_the_calls_around_each_export()
    {
        JsonElement json = Workplace.Run("wrap", _place.Add("in.wat", Hooked), "-o", _place["out.wasm"], "--json").Json;
        Assert.Equal("componentinit.wrap/1", json.GetProperty("schema").GetString());
        Assert.Equal("TaskHook", json.GetProperty("protocol").GetString());
        Assert.Equal("out.wasm", json.GetProperty("output").GetProperty("name").GetString());
        JsonElement export = Assert.Single(json.GetProperty("wrapped").EnumerateArray());
        Assert.Equal(["started", "Synchronous", "Inline", "__wasm_task_hook(0)"], new[] { "name", "role", "mode", "before" }.Select(name => export.GetProperty(name).GetString()));
        Assert.Equal(JsonValueKind.Null, Workplace.Run("wrap", _place["in.wat"], "--dry-run", "--json").Json.GetProperty("output").ValueKind);
    }

    [Fact]
    public void Options_reach_the_core()
    {
        string input = _place.Add("in.wat", Hooked);
        string output = _place["out.wasm"];
        Assert.Contains("error[InitTaskUnsupported]", Workplace.Run("wrap", input, "-o", output, "--mode", "module").Error, StringComparison.Ordinal);
        Assert.Contains("error[InitTaskUnsupported]", Workplace.Run("wrap", input, "-o", output, "--protocol", "init-task", "--require").Error, StringComparison.Ordinal);
        Assert.False(File.Exists(output));
        Assert.Equal(ExitCode.Success, Workplace.Run("wrap", input, "-o", output, "--protocol", "task-hook-first", "--keep-hook-export").ExitCode);
        Assert.Contains("__wasm_task_hook", Workplace.Run("exports", output).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_wrapped_already_passes_through_with_a_note()
    {
        string once = _place["once.wasm"];
        Workplace.Run("wrap", _place.Add("in.wat", Hooked), "-o", once);
        ToolResult twice = Workplace.Run("wrap", once);
        Assert.Equal(File.ReadAllBytes(once), twice.Output);
        Assert.Contains("note: 1 function is wrapped already", twice.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_hooks_there_is_a_warning_even_when_quiet()
    {
        ToolResult result = Workplace.Run("wrap", _place.Add("in.wat", GuestText.Counter), "-q");
        Assert.Equal(ExitCode.Success, result.ExitCode);
        Assert.StartsWith("warning: No hooks are exported", result.Error, StringComparison.Ordinal);
    }
}
