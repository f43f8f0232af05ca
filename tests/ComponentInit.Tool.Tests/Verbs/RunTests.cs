using System.Buffers;
using System.Text;
using System.Text.Json;
using ComponentInit.Core.Startup.Plans;
using ComponentInit.Core.Startup.Sections;
using ComponentInit.Runtime.Engines;
using ComponentInit.TestAssets;
using ComponentInit.Tool.Tests.Consoles;
using ComponentInit.Tool.Tests.Guests;
using ComponentInit.Wasm.Modules;
using Xunit;

namespace ComponentInit.Tool.Tests.Verbs;

public sealed class RunTests : IDisposable
{
    private readonly Workplace _place = new();

    public void Dispose() => _place.Dispose();

    [Fact]
    public void Arguments_and_variables_arrive_and_the_exit_code_comes_back()
    {
        TestConsole console = new();
        console.Environment["PASSED"] = "on";
        ToolResult result = Workplace.Run(console, "run", _place.Add("show.wat", CommandText.Show), "first", "--env", "A=1", "--env", "PASSED", "--env", "ABSENT", "--", "--second", "-");
        Assert.Equal(7, (int)result.ExitCode);
        Assert.Equal("show.wat\0first\0--second\0-\0A=1\0PASSED=on\0", result.Text);
        Assert.Equal("", result.Error);
    }

    [Fact]
    public void The_steps_of_the_start_are_said_where_that_is_asked()
    {
        const string Text = """(module (func (export "api") (result i32) i32.const 8) (func (export "run")))""";
        var plan = new StartupPlan(
            StartupKind.Command,
            ProgramFlags.None,
            [new StartupEntry(StartupPhase.Init, 0, EntryTarget.Export("api"), Result: EntryResult.Version), new StartupEntry(StartupPhase.Run, 0, EntryTarget.Export("run"))],
            [],
            []);
        string path = _place.Add("in.wasm", StartupSection.Write(WasmModule.Read(WatParser.ToBinary(Text)), plan).Write().ToArray());
        Assert.Equal("", Workplace.Run("run", path).Error);
        string[] lines = Workplace.Run("run", path, "--verbose").Error.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        Assert.Equal(["1: instantiate", "1: init api() -> 8", "1: version 8 of api", "1: run run()", "1: drop"], lines);
    }

    [Fact]
    public void The_program_has_the_name_it_is_told()
    {
        ToolResult result = Workplace.Run("run", _place.Add("show.wat", CommandText.Show), "--argv0", "other");
        Assert.Equal("other\0", result.Text);
    }

    [Fact]
    public void Standard_input_and_output_are_bytes()
    {
        byte[] bytes = [.. Enumerable.Range(0, 200_000).Select(i => (byte)(i * 7))];
        ToolResult result = Workplace.Run(new TestConsole { StandardInput = new MemoryStream(bytes) }, "run", _place.Add("cat.wat", CommandText.Cat));
        Assert.Equal(ExitCode.Success, result.ExitCode);
        Assert.Equal(bytes, result.Output);
    }

    [Fact]
    public void A_program_from_standard_input_reads_nothing_else()
    {
        ToolResult result = Workplace.Run(new TestConsole { StandardInput = new MemoryStream(Encoding.UTF8.GetBytes(CommandText.Cat)) }, "run", "-");
        Assert.Equal(ExitCode.Success, result.ExitCode);
        Assert.Empty(result.Output);
    }

    [Theory]
    [InlineData("--dir", 0, true)]
    [InlineData("--dir-ro", 63, false)]
    public void Directories_may_be_changed_unless_they_are_read_only(string option, int exitCode, bool made)
    {
        string directory = Directory.CreateDirectory(_place["data"]).FullName;
        ToolResult result = Workplace.Run("run", _place.Add("make.wat", CommandText.Make), option, $"{directory}::/d");
        Assert.Equal(exitCode, (int)result.ExitCode);
        Assert.Equal(made, Directory.Exists(Path.Combine(directory, "made")));
    }

    [Fact]
    public void Clocks_and_random_are_real_unless_they_are_to_be_the_same()
    {
        string clock = _place.Add("clock.wat", CommandText.Clock);
        byte[] real = Workplace.Run("run", clock).Output;
        byte[] steady = Workplace.Run("run", clock, "--deterministic").Output;
        Assert.InRange(BitConverter.ToInt64(real), 1_700_000_000_000_000_000, long.MaxValue);
        Assert.InRange(BitConverter.ToInt64(steady), 1_577_836_800_000_000_000, 1_577_836_801_000_000_000);
        Assert.Equal(steady, Workplace.Run("run", clock, "--deterministic").Output);
        Assert.NotEqual(real[8..], steady[8..]);
    }

    [Fact]
    public void A_reactor_is_refused_with_what_to_call()
    {
        ToolResult result = Workplace.Run("run", _place.Add("reactor.wat", CommandText.Reactor), "--json");
        Assert.Equal(ExitCode.Failed, result.ExitCode);
        Assert.Equal("NotACommand", result.ErrorCode);
        Assert.Contains("reactor.wat is a reactor: it has no command to run. Call what it exports: add.", result.Error, StringComparison.Ordinal);
        Assert.Contains("component-init call reactor.wat 'add(...)'", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_component_without_run_is_refused_with_what_to_call()
    {
        ToolResult result = Workplace.Run("run", _place.Add("library.wat", GuestText.Component), "--json");
        Assert.Equal("NotACommand", result.ErrorCode);
        Assert.Contains("Call what it exports: wizer-initialize, get.", result.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(CommandText.FailingComponent)]
    [InlineData(CommandText.ExitingComponent)]
    public void The_error_case_of_run_and_exit_is_exit_code_1(string component)
    {
        ToolResult result = Workplace.Run("run", _place.Add("cli.wat", component));
        Assert.Equal(1, (int)result.ExitCode);
        Assert.Equal("", result.Error);
    }

    [Theory]
    [InlineData("comp-c-command", 0, "counter 7\ndtor\n")]
    [InlineData("comp-c-command", 1, "counter 7\ndtor\n", "an", "argument")]
    [InlineData("comp-cli-run", 1, "")]
    public void A_component_of_a_toolchain_is_run_by_its_exports(string item, int exitCode, string output, params string[] arguments)
    {
        string component = Path.Combine(SharedAssets.Require("corpus"), "startup", item, "in.wasm");
        ToolResult result = Workplace.Run(["run", component, .. arguments]);
        Assert.Equal(exitCode, (int)result.ExitCode);
        Assert.Equal(output, result.Text);
        JsonElement startup = Workplace.Run("startup", component, "--json").Json;
        Assert.Equal("command", startup.GetProperty("kind").GetString());
        Assert.Equal("D1", startup.GetProperty("rules")[0].GetProperty("id").GetString());
    }

    [Fact]
    public void A_trap_is_a_failure_with_the_code_of_the_phase()
    {
        ToolResult result = Workplace.Run("run", _place.Add("trap.wat", """(module (func $boom unreachable) (func (export "_start") (call $boom)))"""), "--json");
        Assert.Equal(ExitCode.Failed, result.ExitCode);
        Assert.Equal("WasmTrap", result.ErrorCode);
        Assert.Contains("INIT201: The run entry '_start' failed", result.Error, StringComparison.Ordinal);
        Assert.Contains("boom", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void With_json_what_the_guest_prints_goes_to_standard_error()
    {
        ToolResult result = Workplace.Run("run", _place.Add("show.wat", CommandText.Show), "--json");
        Assert.Equal(7, (int)result.ExitCode);
        Assert.Equal("componentinit.run/1", result.Json.GetProperty("schema").GetString());
        Assert.Equal(7, result.Json.GetProperty("exitCode").GetInt32());
        Assert.Equal("show.wat\0", result.Error);
    }

    [Fact]
    public void A_multi_command_runs_the_one_it_is_told()
    {
        string tools = _place.Add("tools.wasm", MultiCommand());
        Assert.Equal("3\n", Workplace.Run("run", tools, "--invoke", "add", "1", "2").Text);
        ToolResult none = Workplace.Run("run", tools);
        Assert.Equal(ExitCode.Usage, none.ExitCode);
        Assert.Contains("They are: add, fail.", none.Error, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Failed, Workplace.Run("run", tools, "--invoke", "missing").ExitCode);
        Assert.Equal(ExitCode.Failed, Workplace.Run("run", tools, "--invoke", "add", "1").ExitCode);
        Assert.Equal(ExitCode.Failed, Workplace.Run("run", tools, "--invoke", "fail").ExitCode);
    }

    [Fact]
    public void Invoke_is_for_multi_commands()
    {
        Assert.Equal(ExitCode.Usage, Workplace.Run("run", _place.Add("cat.wat", CommandText.Cat), "--invoke", "_start").ExitCode);
        Assert.Equal(ExitCode.Usage, Workplace.Run("run", _place.Add("cli.wat", CommandText.FailingComponent), "--invoke", "run").ExitCode);
    }

    [Theory]
    [InlineData("command", 1)]
    [InlineData("wazero", 1)]
    [InlineData("wasmtime", 2)]
    [InlineData("wasmer", 2)]
    public void A_profile_decides_between_conventions_that_contradict_each_other(string profile, int exitCode) =>
        Assert.Equal(exitCode, (int)Workplace.Run("run", _place.Add("both.wat", CommandText.Both), "--profile", profile).ExitCode);

    [Theory]
    [InlineData("", "StartupInvalid", "choose a profile that decides (command, ")]
    [InlineData("node", "StartupInvalid", "INIT103")]
    [InlineData("reactor", "NotACommand", "is a reactor")]
    [InlineData("nobody", "OptionInvalid", "'nobody' is none of command, ")]
    public void Without_a_profile_that_makes_it_a_command_nothing_runs(string profile, string code, string words)
    {
        string[] arguments = ["run", _place.Add("both.wat", CommandText.Both), "--json", .. profile.Length == 0 ? Array.Empty<string>() : ["--profile", profile]];
        ToolResult result = Workplace.Run(arguments);
        Assert.Equal(code, result.ErrorCode);
        Assert.Contains(words, result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void An_option_of_the_guest_needs_the_separator()
    {
        ToolResult result = Workplace.Run("run", _place.Add("show.wat", CommandText.Show), "--bogus");
        Assert.Equal(ExitCode.Usage, result.ExitCode);
        Assert.Contains("'--bogus'", result.Error, StringComparison.Ordinal);
    }

    private static byte[] MultiCommand()
    {
        const string Text = """(module (func (export "add") (param i32 i32) (result i32) (i32.add (local.get 0) (local.get 1))) (func (export "fail") unreachable))""";
        var plan = new StartupPlan(StartupKind.MultiCommand, ProgramFlags.SelfInit, [new StartupEntry(StartupPhase.Run, 0, EntryTarget.AnyExport)], [], []);
        return StartupSection.Write(WasmModule.Read(WatParser.ToBinary(Text)), plan).Write().ToArray();
    }
}
