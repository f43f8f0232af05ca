using System.Text.Json;
using ComponentInit.Tool.Tests.Consoles;
using ComponentInit.Tool.Tests.Guests;
using Xunit;

namespace ComponentInit.Tool.Tests.Verbs;

public sealed class PreinitTests : IDisposable
{
    private readonly Workplace _place = new();

    public void Dispose() => _place.Dispose();

    [Fact]
    public void The_output_starts_from_where_init_ended()
    {
        ToolResult result = Preinit(GuestText.Counter);
        Assert.Equal(ExitCode.Success, result.ExitCode);
        Assert.Empty(result.Output);
        Assert.Equal("42\n43\n", Call("next()", "next()"));
    }

    [Fact]
    public void The_report_is_on_standard_error_and_quiet_drops_it()
    {
        string report = Preinit(GuestText.Counter).Error;
        Assert.Contains("in.wat -> ", report, StringComparison.Ordinal);
        Assert.Contains("wizer-initialize", report, StringComparison.Ordinal);
        Assert.Contains("1 page", report, StringComparison.Ordinal);
        Assert.Contains("globals   1 changed", report, StringComparison.Ordinal);
        Assert.Equal("", Preinit(GuestText.Counter, "-q").Error);
    }

    [Fact]
    public void Verbose_twice_says_what_came_out_of_each_step()
    {
        string[] expected =
        [
            "plan: the init function is the export 'wizer-initialize', function ",
            "compile: compiled by ", "run: instantiated\n", "run: called 'wizer-initialize'\n", "capture: memory 0: pages: 1, ", "rewrite: ", "verify: it is validated",
        ];
        string error = Preinit(GuestText.Counter, "-vv", "--no-cache").Error;
        Assert.All(expected, line => Assert.Contains(line, error, StringComparison.Ordinal));
        Assert.DoesNotContain("run: called", Preinit(GuestText.Counter, "-v").Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Verbose_adds_the_time_of_each_step() =>
        Assert.Contains("compile ", Preinit(GuestText.Counter, "-v").Error, StringComparison.Ordinal);

    [Fact]
    public void With_json_the_report_is_a_document_on_standard_output()
    {
        ToolResult result = Preinit(GuestText.Counter, "--json", "-q");
        Assert.Equal("", result.Error);
        JsonElement json = result.Json;
        Assert.Equal("componentinit.preinit/1", json.GetProperty("schema").GetString());
        Assert.Equal("in.wat", json.GetProperty("input").GetProperty("name").GetString());
        Assert.Equal("out.wasm", json.GetProperty("output").GetProperty("name").GetString());
        Assert.Equal(new FileInfo(_place["out.wasm"]).Length, json.GetProperty("output").GetProperty("size").GetInt64());
        Assert.Equal("wizer-initialize", json.GetProperty("init").GetString());
        Assert.Equal(1, json.GetProperty("changedGlobals").GetInt32());
        Assert.Equal(1, json.GetProperty("memories")[0].GetProperty("pagesAfter").GetInt64());
        Assert.True(json.GetProperty("totalMilliseconds").GetDouble() > 0);
        string[] names = [.. json.EnumerateObject().Select(member => member.Name)];
        Assert.Equal(
            [
                "schema", "input", "output", "outputPath", "manifestPath", "init", "memories", "changedGlobals", "changedTables", "hostCalls", "nondeterminism", "warnings", "phases",
                "totalMilliseconds",
            ],
            names);
    }

    [Fact]
    public void Binaries_pass_through_pipes()
    {
        byte[] input = Binary(GuestText.Counter);
        using MemoryStream pipe = new(input);
        ToolResult result = Workplace.Run(new TestConsole { StandardInput = pipe }, "preinit", "-", "-q");
        Assert.Equal(ExitCode.Success, result.ExitCode);
        _place.Add("out.wasm", result.Output);
        Assert.Equal("42\n", Call("next()"));
    }

    [Fact]
    public void Two_runs_write_the_same_bytes()
    {
        string input = _place.Add("in.wat", GuestText.Random);
        byte[] first = Workplace.Run("preinit", input, "--wasi").Output;
        Assert.NotEmpty(first);
        Assert.Equal(first, Workplace.Run("preinit", input, "--wasi", "--no-cache").Output);
        Assert.NotEqual(first, Workplace.Run("preinit", input, "--random-seed", "7").Output);
    }

    [Fact]
    public void Frozen_random_bytes_are_a_loud_warning_that_quiet_keeps()
    {
        ToolResult result = Preinit(GuestText.Random, "--wasi", "-q");
        Assert.Equal(ExitCode.Success, result.ExitCode);
        Assert.StartsWith("warning: ", result.Error, StringComparison.Ordinal);
        Assert.Contains("random", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void The_manifest_tells_what_changed()
    {
        ToolResult result = Preinit(GuestText.Counter, "--manifest", _place["out.json"]);
        Assert.Equal(ExitCode.Success, result.ExitCode);
        using JsonDocument manifest = JsonDocument.Parse(File.ReadAllBytes(_place["out.json"]));
        Assert.Equal("out.wasm", manifest.RootElement.GetProperty("output").GetProperty("name").GetString());
    }

    [Fact]
    public void The_init_export_goes_unless_it_is_kept()
    {
        Preinit(GuestText.Counter);
        Assert.DoesNotContain("wizer-initialize", Exports(), StringComparison.Ordinal);
        Preinit(GuestText.Counter, "--keep-init-func");
        Assert.Contains("wizer-initialize", Exports(), StringComparison.Ordinal);
        Preinit(GuestText.Counter, "--keep-init-func=false");
        Assert.DoesNotContain("wizer-initialize", Exports(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_flag_does_not_take_the_file_after_it()
    {
        string input = _place.Add("in.wat", GuestText.Counter);
        Assert.Equal(ExitCode.Success, Workplace.Run("preinit", "--keep-init-func", input, "--wasi", "-o", _place["out.wasm"]).ExitCode);
        Assert.Equal(ExitCode.Success, Workplace.Run("preinit", "--wasi", input, "-o", _place["out.wasm"]).ExitCode);
    }

    [Fact]
    public void Exports_are_renamed()
    {
        Preinit(GuestText.Counter, "-r", "first=next", "--rename-func", "plus=add");
        string exports = Exports();
        Assert.Contains("first", exports, StringComparison.Ordinal);
        Assert.Contains("plus", exports, StringComparison.Ordinal);
        Assert.DoesNotContain("next", exports, StringComparison.Ordinal);
    }

    [Fact]
    public void Another_init_function_is_named()
    {
        Preinit(GuestText.WithoutInit, "-f", "setup");
        Assert.DoesNotContain("setup", Exports(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_component_is_pre_initialised_as_well()
    {
        ToolResult result = Preinit(GuestText.Component, "--json");
        Assert.Equal(ExitCode.Success, result.ExitCode);
        Assert.Equal(1, result.Json.GetProperty("changedGlobals").GetInt32());
        byte[] preamble = [0, (byte)'a', (byte)'s', (byte)'m', 0x0d, 0, 1, 0];
        Assert.Equal(preamble, File.ReadAllBytes(_place["out.wasm"])[..8]);
    }

    [Fact]
    public void The_init_function_may_stand_in_a_file()
    {
        ToolResult result = Preinit(GuestText.WithoutInit, "-f", "@" + _place.Add("init.wave", "setup\n"));
        Assert.Equal(ExitCode.Success, result.ExitCode);
        Assert.DoesNotContain("setup", Exports(), StringComparison.Ordinal);
        Assert.Equal(ExitCode.Failed, Preinit(GuestText.WithoutInit, "-f", "@" + _place.Add("init.wave", [0xFF])).ExitCode);
    }

    [Theory]
    [InlineData("--compiler", "winch")]
    [InlineData("--compiler", "cranelift")]
    [InlineData("--verify", "full")]
    [InlineData("--verify", "none")]
    [InlineData("--stack", "1MiB")]
    [InlineData("--max-memory", "1MiB")]
    [InlineData("--timeout", "1m")]
    public void Ways_to_run_do_not_change_the_bytes(string option, string value)
    {
        byte[] plain = Workplace.Run("preinit", _place.Add("in.wat", GuestText.Counter)).Output;
        Assert.NotEmpty(plain);
        Assert.Equal(plain, Workplace.Run("preinit", _place["in.wat"], option, value).Output);
    }

    private ToolResult Preinit(string text, params string[] options) =>
        Workplace.Run(["preinit", _place.Add("in.wat", text), "-o", _place["out.wasm"], .. options]);

    private string Call(params string[] calls) => Workplace.Run(["call", _place["out.wasm"], .. calls]).Text.ReplaceLineEndings("\n");

    private string Exports() => Workplace.Run("exports", _place["out.wasm"]).Text;

    private static byte[] Binary(string text) => Runtime.Engines.WatParser.ToBinary(text);
}
