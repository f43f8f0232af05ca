using System.Text.Json;
using ComponentInit.Tool.Tests.Consoles;
using ComponentInit.Tool.Tests.Guests;
using Xunit;

namespace ComponentInit.Tool.Tests.Verbs;

public sealed class StartupTests : IDisposable
{
    private const string Reactor = """(module (memory (export "memory") 1) (func (export "_initialize")) (func (export "get") (result i32) i32.const 7))""";
    private const string Both = """(module (func (export "_start")) (func (export "_initialize")))""";

    private readonly Workplace _place = new();

    public void Dispose() => _place.Dispose();

    [Fact]
    public void The_table_has_the_calls_the_rules_and_the_hosts()
    {
        ToolResult result = Workplace.Run("startup", _place.Add("in.wat", Reactor));
        Assert.Equal(ExitCode.Success, result.ExitCode);
        Assert.StartsWith("in.wat: reactor (certain)", result.Text, StringComparison.Ordinal);
        Assert.Contains("1 init     10  _initialize()  ONCE   none", result.Text, StringComparison.Ordinal);
        Assert.Contains("rule D17", result.Text, StringComparison.Ordinal);
        Assert.Contains("does not call '_initialize': the program is not initialised.", result.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Json_has_a_schema_and_phases_as_numbers()
    {
        JsonElement json = Workplace.Run("startup", _place.Add("in.wat", Reactor), "--json").Json;
        Assert.Equal("componentinit.startup/1", json.GetProperty("schema").GetString());
        Assert.Equal("reactor", json.GetProperty("kind").GetString());
        Assert.Equal("certain", json.GetProperty("certainty").GetString());
        Assert.False(json.GetProperty("declared").GetBoolean());
        Assert.Equal("D17", json.GetProperty("rules")[0].GetProperty("id").GetString());
        JsonElement entry = Assert.Single(json.GetProperty("entries").EnumerateArray());
        Assert.Equal((1, 10, "_initialize", "none"), (entry.GetProperty("phase").GetInt32(), entry.GetProperty("order").GetInt32(), entry.GetProperty("target").GetString(), entry.GetProperty("result").GetString()));
        Assert.Equal("ONCE", entry.GetProperty("flags")[0].GetString());
        Assert.Contains(json.GetProperty("hosts").EnumerateArray(), host => host.GetProperty("host").GetString() == "wazero run" && host.GetProperty("outcome").GetString() == "not-initialised");
    }

    [Fact]
    public void The_annotation_is_one_line() =>
        Assert.Equal("(@init reactor (init order 10 once \"_initialize\"))", Workplace.Run("startup", _place.Add("in.wat", Reactor), "--wat").Text.Trim());

    [Fact]
    public void What_is_set_is_read_back_and_what_is_removed_is_gone()
    {
        string plain = _place.Add("in.wat", Reactor);
        string declared = _place["declared.wasm"];
        string removed = _place["removed.wasm"];
        Assert.Equal(ExitCode.Success, Workplace.Run("startup", plain, "--set", "-o", declared).ExitCode);
        Assert.True(Workplace.Run("startup", declared, "--json").Json.GetProperty("declared").GetBoolean());
        Assert.Equal(ExitCode.Success, Workplace.Run("startup", declared, "--remove", "-o", removed).ExitCode);
        Assert.False(Workplace.Run("startup", removed, "--json").Json.GetProperty("declared").GetBoolean());
        Assert.Equal(File.ReadAllBytes(declared).Length - File.ReadAllBytes(removed).Length, "init.0".Length + 3 + 27);
    }

    [Fact]
    public void Json_goes_back_in_as_a_plan()
    {
        string plan = _place["plan.json"];
        File.WriteAllBytes(plan, Workplace.Run("startup", _place.Add("in.wat", Reactor), "--json").Output);
        ToolResult result = Workplace.Run("startup", _place["in.wat"], "--set", "--plan", plan, "-o", _place["out.wasm"]);
        Assert.Equal(ExitCode.Success, result.ExitCode);
        Assert.Contains("(declared)", Workplace.Run("startup", _place["out.wasm"]).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_ambiguous_is_shown_and_declared_only_with_a_profile_that_decides()
    {
        string input = _place.Add("in.wat", Both);
        ToolResult shown = Workplace.Run("startup", input);
        Assert.Equal(ExitCode.Success, shown.ExitCode);
        Assert.StartsWith("in.wat: ambiguous (unknown)", shown.Text, StringComparison.Ordinal);
        Assert.Contains("warning: INIT103", shown.Error, StringComparison.Ordinal);

        foreach (string[] profile in (string[][])[[], ["--profile", "node"]])
        {
            ToolResult refused = Workplace.Run(["startup", input, "--set", "-o", _place["out.wasm"], .. profile]);
            Assert.Equal(ExitCode.Failed, refused.ExitCode);
            Assert.Contains("error[StartupInvalid]", refused.Error, StringComparison.Ordinal);
            Assert.Equal(["in.wat"], _place.Files);
        }

        Assert.Equal(ExitCode.Success, Workplace.Run("startup", input, "--set", "--profile", "extism", "-o", _place["out.wasm"]).ExitCode);
        Assert.Equal("reactor", Workplace.Run("startup", _place["out.wasm"], "--json").Json.GetProperty("kind").GetString());
    }

    [Fact]
    public void A_profile_says_where_its_host_does_something_else()
    {
        ToolResult result = Workplace.Run("startup", _place.Add("in.wat", Reactor), "--profile", "wazero");
        Assert.Contains("note: wazero embedded: does not call '_initialize'", result.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--set", "--remove", "-o", "x.wasm")]
    [InlineData("--plan", "plan.json")]
    [InlineData("--set", "--plan", "plan.json", "--profile", "wasi")]
    [InlineData("--profile", "lucet")]
    [InlineData("-o", "x.wasm")]
    [InlineData("--set", "--json")]
    public void Options_that_contradict_are_a_matter_of_usage(params string[] options) =>
        Assert.Equal(ExitCode.Usage, Workplace.Run(["startup", _place.Add("in.wat", Reactor), .. options]).ExitCode);

    [Fact]
    public void A_terminal_gets_no_binary() =>
        Assert.Equal(ExitCode.Usage, Workplace.Run(new TestConsole { IsOutputTerminal = true }, "startup", _place.Add("in.wat", Reactor), "--set").ExitCode);

    [Theory]
    [InlineData("{}")]
    [InlineData("{\"kind\":\"reactor\",\"entries\":[{\"phase\":77,\"order\":0,\"target\":\"get\"}]}")]
    [InlineData("{\"kind\":\"reactor\",\"entries\":[{\"phase\":1,\"order\":0,\"target\":\"absent\"}]}")]
    [InlineData("[1")]
    public void A_plan_that_does_not_hold_is_refused(string plan)
    {
        ToolResult result = Workplace.Run("startup", _place.Add("in.wat", Reactor), "--set", "--plan", _place.Add("plan.json", plan), "-o", _place["out.wasm"]);
        Assert.Equal(ExitCode.Failed, result.ExitCode);
        Assert.Matches("error\\[StartupInvalid\\].*INIT0", result.Error);
        Assert.False(File.Exists(_place["out.wasm"]));
    }

    [Fact]
    public void A_component_is_shown_and_not_declared()
    {
        string input = _place.Add("in.wat", "(component)");
        Assert.Equal("component", Workplace.Run("startup", input, "--json").Json.GetProperty("kind").GetString());
        Assert.Contains("error[WasmFeatureUnsupported]", Workplace.Run("startup", input, "--set", "-o", _place["out.wasm"]).Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_malformed_declaration_fails_with_its_code()
    {
        ToolResult result = Workplace.Run("startup", _place.Add("in.wat", "(module (@custom \"init.0\" \"\\02\"))"));
        Assert.Equal(ExitCode.Failed, result.ExitCode);
        Assert.Contains("INIT002", result.Error, StringComparison.Ordinal);
    }
}
