using System.Text.Json;
using ComponentInit.Tool.Tests.Guests;
using Xunit;

namespace ComponentInit.Tool.Tests.Verbs;

public sealed class CallTests : IDisposable
{
    private readonly Workplace _place = new();

    public void Dispose() => _place.Dispose();

    [Fact]
    public void Calls_share_one_instance()
    {
        ToolResult result = Call(GuestText.Counter, "next()", "wizer-initialize()", "next()");
        Assert.Equal(ExitCode.Success, result.ExitCode);
        Assert.Equal("1\n()\n42\n", result.Text.ReplaceLineEndings("\n"));
        Assert.Equal("", result.Error);
    }

    [Theory]
    [InlineData("add(1, 2)", "3")]
    [InlineData("add(-1, -2)", "-3")]
    [InlineData("half(3)", "1.5")]
    [InlineData("half(nan)", "nan")]
    [InlineData("half(-inf)", "-inf")]
    public void Numbers_go_in_and_out(string call, string result) => Assert.Equal(result, Call(GuestText.Counter, call).Text.Trim());

    [Fact]
    public void With_json_there_is_one_document()
    {
        ToolResult result = Call(GuestText.Counter, "add(1, 2)", "half(nan)", "wizer-initialize()", "--json");
        JsonElement json = result.Json;
        Assert.Equal("componentinit.call/1", json.GetProperty("schema").GetString());
        Assert.Equal("in.wat", json.GetProperty("name").GetString());
        Assert.Equal("add(1, 2)", json.GetProperty("calls")[0].GetProperty("call").GetString());
        Assert.Equal(3, json.GetProperty("calls")[0].GetProperty("results")[0].GetInt32());
        Assert.Equal("nan", json.GetProperty("calls")[1].GetProperty("results")[0].GetString());
        Assert.Equal(0, json.GetProperty("calls")[2].GetProperty("results").GetArrayLength());
    }

    [Fact]
    public void A_component_answers_in_its_own_types()
    {
        const string Component = """
            (component
              (core module $m (func (export "get") (param i32) (result i32) (local.get 0)))
              (core instance $i (instantiate $m))
              (type $c' (enum "red" "green"))
              (export $c "colour" (type $c'))
              (func (export "same") (param "c" $c) (result $c) (canon lift (core func $i "get"))))
            """;
        Assert.Equal("green", Call(Component, "same(green)").Text.Trim());
        Assert.Equal("green", Call(Component, "same(green)", "--json").Json.GetProperty("calls")[0].GetProperty("results")[0].GetString());
        Assert.Equal("ValueInvalid", Call(Component, "same(blue)", "--json").ErrorCode);
    }

    [Theory]
    [InlineData("missing()", "ExportNotFound")]
    [InlineData("memory()", "ExportTypeMismatch")]
    [InlineData("add(1)", "ValueInvalid")]
    [InlineData("add(1, two)", "ValueInvalid")]
    [InlineData("add(1, 2", "ValueInvalid")]
    public void A_call_that_cannot_be_made_says_why(string call, string code)
    {
        ToolResult result = Call(GuestText.Counter, call, "--json");
        Assert.Equal(ExitCode.Failed, result.ExitCode);
        Assert.Equal(code, result.ErrorCode);
    }

    [Fact]
    public void Results_before_a_trap_are_out()
    {
        ToolResult result = Call("""(module (func (export "f") (result i32) (i32.const 7)) (func $boom (export "g") unreachable))""", "f()", "g()");
        Assert.Equal(ExitCode.Failed, result.ExitCode);
        Assert.Equal("7", result.Text.Trim());
        Assert.Contains("error[WasmTrap]", result.Error, StringComparison.Ordinal);
        Assert.Contains("boom", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_limit_ends_a_call()
    {
        ToolResult result = Call(GuestText.Endless, "wizer-initialize()", "--timeout", "100ms");
        Assert.Equal(ExitCode.Failed, result.ExitCode);
        Assert.Contains("error[PreinitLimitExceeded]", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void What_the_guest_prints_is_not_a_result()
    {
        ToolResult result = Call(GuestText.Printing, "wizer-initialize()", "--wasi");
        Assert.Equal("()", result.Text.Trim());
        Assert.Equal("guest says: hello\nhalf", result.Error);
    }

    private ToolResult Call(string text, params string[] rest) => Workplace.Run(["call", _place.Add("in.wat", text), .. rest]);
}
