using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Nodes;
using ComponentInit.TestAssets;
using ComponentInit.Tool.Tests.Consoles;
using ComponentInit.Tool.Tests.Guests;
using Xunit;

namespace ComponentInit.Tool.Tests.Verbs;

/// <summary>Any runtime may stand between the two verbs, and the bytes are those of <c>preinit</c>.</summary>
public sealed class InstrumentApplyTests : IDisposable
{
    private static readonly string Greet = Path.Combine(AppContext.BaseDirectory, "Samples", "greet.wasm");

    private readonly Workplace _place = new();

    public void Dispose() => _place.Dispose();

    [Fact]
    public void The_sample_for_Node_stands_between_them()
    {
        string folder = JcoPackages.RequireFolder();
        string script = Path.Combine(folder, "state.mjs");
        File.Copy(Path.Combine(AppContext.BaseDirectory, "Samples", "state.mjs"), script, overwrite: true);
        Assert.Equal(ExitCode.Success, Workplace.Run("instrument", Greet, "-o", _place["instrumented.wasm"], "-q").ExitCode);
        using (var node = Process.Start(NodeProgram.Find()!, [script, _place["instrumented.wasm"], _place["state.json"]]))
        {
            node.WaitForExit();
            Assert.Equal(0, node.ExitCode);
        }

        Assert.Equal(Preinit(Greet), Apply(Greet, "--state", _place["state.json"]));
    }

    [Theory]
    [InlineData()]
    [InlineData("--init-func", "wizer-initialize")]
    [InlineData("--init-func", "componentinit:greet/guests.note({name: \"Ada\", visits: 2})", "--keep-init-func", "--max-segments", "5")]
    public void The_bytes_are_those_of_preinit_with_the_same_options(params string[] options)
    {
        string state = Record(Greet, [.. options.Take(2)]);
        Assert.Equal(Preinit(Greet, options), Apply(Greet, ["--state", state, .. options]));
    }

    [Fact]
    public void What_to_call_is_said_in_order()
    {
        ToolResult result = Workplace.Run("instrument", _place.Add("in.wat", GuestText.Component), "-o", _place["out.wasm"]);
        Assert.Equal(ExitCode.Success, result.ExitCode);
        Assert.Contains("instantiate it and call wizer-initialize(); then, of its instance componentinit:access/state:\n    state() -> list<u8>\n    handles() -> list<u8>\n", result.Error.ReplaceLineEndings("\n"), StringComparison.Ordinal);
        JsonElement json = Workplace.Run("instrument", Greet, "-o", _place["out.wasm"], "--json", "-q").Json;
        Assert.Equal("componentinit.instrument/1", json.GetProperty("schema").GetString());
        Assert.Equal("wizer-initialize()", json.GetProperty("init").GetString());
        Assert.Equal(["state", "piece0", "handles"], json.GetProperty("functions").EnumerateArray().Select(function => function.GetProperty("name").GetString()!));
    }

    [Fact]
    public void The_state_comes_from_standard_input_too()
    {
        byte[] state = File.ReadAllBytes(Record(Greet));
        TestConsole console = new() { StandardInput = new MemoryStream(state) };
        Assert.Equal(Preinit(Greet), Workplace.Run(console, "apply", Greet, "--state", "-", "-q").Output);
        Assert.Equal(ExitCode.Usage, Workplace.Run("apply", "-", "--state", "-", "-o", _place["out.wasm"]).ExitCode);
    }

    [Fact]
    public void Apply_reports_as_preinit_does()
    {
        ToolResult result = Workplace.Run("apply", Greet, "--state", Record(Greet), "-o", _place["out.wasm"], "--manifest", _place["out.snapshot.json"], "--json");
        Assert.Equal("componentinit.preinit/1", result.Json.GetProperty("schema").GetString());
        Assert.Contains("wizer-initialize", Workplace.Run("snapshot", _place["out.snapshot.json"]).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("schema", "\"componentinit.state/2\"", "has the schema 'componentinit.state/2'")]
    [InlineData("instrumented", "\"00\"", "the SHA-256 '00'")]
    [InlineData("results", "7", "no object 'results'")]
    [InlineData("results.state", "[]", "results.state[0]: call 1 of 'state' was not recorded")]
    [InlineData("results.state", "[7]", "results.state[0] of the state is not base64 text")]
    [InlineData("results.state", "[\"?\"]", "results.state[0] of the state is not base64 text")]
    [InlineData("results.piece0", "{}", "results.piece0[0]")]
    public void A_state_that_is_wrong_is_refused_with_its_place(string path, string value, string part) => Refuses(path, value, "StateInvalid", part);

    [Theory]
    [InlineData("results.state", "[\"AAAA\"]", "3 bytes of state, not")]
    [InlineData("results.state", "[\"AQAEAAAAAAAQCAMAAAAAAAAAAAAAAAAA\"]", "a memory of 262145 bytes")]
    [InlineData("results.piece0", "[\"AAAA\"]", "a piece of 3 bytes of memory")]
    [InlineData("results.handles", "[\"AAAA\"]", "3 bytes of handles")]
    public void A_state_that_no_instance_has_is_refused(string path, string value, string part) => Refuses(path, value, "SnapshotMismatch", part);

    [Fact]
    public void What_is_no_JSON_or_no_component_is_refused()
    {
        Assert.Contains("error[StateInvalid]", Workplace.Run("apply", Greet, "--state", _place.Add("state.json", "{"), "-o", _place["out.wasm"]).Error, StringComparison.Ordinal);
        Assert.Contains("error[PathNotFound]", Workplace.Run("apply", Greet, "--state", _place["none.json"], "-o", _place["out.wasm"]).Error, StringComparison.Ordinal);
        string module = _place.Add("in.wat", GuestText.Counter);
        Assert.Contains("error[WasmFeatureUnsupported]", Workplace.Run("instrument", module, "-o", _place["out.wasm"]).Error, StringComparison.Ordinal);
        Assert.False(File.Exists(_place["out.wasm"]));
    }

    [Fact]
    public void The_schema_of_the_state_names_what_is_read()
    {
        JsonNode schema = JsonNode.Parse(File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "Schemas", "componentinit.state-1.schema.json")))!;
        JsonNode state = JsonNode.Parse(File.ReadAllBytes(Record(Greet)))!;
        Assert.Equal(state["schema"]!.GetValue<string>(), schema["properties"]!["schema"]!["const"]!.GetValue<string>());
        Assert.Equal(state.AsObject().Select(property => property.Key), schema["required"]!.AsArray().Select(name => name!.GetValue<string>()));
    }

    private void Refuses(string path, string value, string code, string part)
    {
        string file = Record(Greet);
        JsonNode state = JsonNode.Parse(File.ReadAllBytes(file))!;
        string[] names = path.Split('.');
        (names.Length == 1 ? state : state[names[0]]!)[names[^1]] = JsonNode.Parse(value);
        ToolResult result = Workplace.Run("apply", Greet, "--state", _place.Add("wrong.json", state.ToJsonString()), "-o", _place["out.wasm"]);
        Assert.Equal(ExitCode.Failed, result.ExitCode);
        Assert.Contains($"error[{code}]", result.Error, StringComparison.Ordinal);
        Assert.Contains(part, result.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(_place["out.wasm"]));
    }

    private string Record(string input, params string[] options)
    {
        string file = _place["instrumented.wasm"];
        ToolResult result = Workplace.Run(["instrument", input, "-o", file, "--json", "-q", .. options]);
        Assert.Equal(ExitCode.Success, result.ExitCode);
        return _place.Add("state.json", RecordedState.Record(file, result.Json).ToJsonString());
    }

    private byte[] Preinit(string input, params string[] options) => Output(["preinit", input, .. options]);

    private byte[] Apply(string input, params string[] options) => Output(["apply", input, .. options]);

    private static byte[] Output(string[] arguments)
    {
        ToolResult result = Workplace.Run([.. arguments, "-q"]);
        Assert.Equal("", result.Error);
        return result.Output;
    }
}
