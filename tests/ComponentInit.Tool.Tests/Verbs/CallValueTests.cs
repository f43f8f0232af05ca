using ComponentInit.TestAssets;
using ComponentInit.Tool.Tests.Guests;
using Xunit;

namespace ComponentInit.Tool.Tests.Verbs;

/// <summary>Every type of the component model goes in and out as text; what does not fit is refused with its place.</summary>
public sealed class CallValueTests : IDisposable
{
    private const string Colour = "(type $t' (enum \"red\" \"green\")) (export $t \"t\" (type $t'))";
    private const string Rights = "(type $t' (flags \"read\" \"write\" \"run\")) (export $t \"t\" (type $t'))";
    private const string Guest = "(type $t' (record (field \"name\" string) (field \"visits\" u32))) (export $t \"t\" (type $t'))";
    private const string Shape = "(type $t' (variant (case \"circle\" u32) (case \"named\" string) (case \"nothing\"))) (export $t \"t\" (type $t'))";

    private const string Counters = """
        (component
          (type $c' (resource (rep i32)))
          (core func $new (canon resource.new $c'))
          (core module $m
            (import "c" "new" (func $new (param i32) (result i32)))
            (func (export "make") (param i32) (result i32) (call $new (local.get 0)))
            (func (export "get") (param i32) (result i32) (local.get 0)))
          (core instance $i (instantiate $m (with "c" (instance (export "new" (func $new))))))
          (export $c "counter" (type $c'))
          (func (export "[constructor]counter") (param "v" u32) (result (own $c)) (canon lift (core func $i "make")))
          (func (export "[method]counter.get") (param "self" (borrow $c)) (result u32) (canon lift (core func $i "get")))
          (func $plain (param "v" u32) (result u32) (canon lift (core func $i "get")))
          (instance $api (export "same" (func $plain)))
          (export "docs:api/plain@1.2.0" (instance $api)))
        """;

    private readonly Workplace _place = new();

    /// <summary>Type, number of flat values, value.</summary>
    public static TheoryData<string, int, string> Values => new()
    {
        { "(type $t bool)", 1, "true" },
        { "(type $t s8)", 1, "-128" },
        { "(type $t u8)", 1, "255" },
        { "(type $t s16)", 1, "-32768" },
        { "(type $t u16)", 1, "65535" },
        { "(type $t s32)", 1, "-2147483648" },
        { "(type $t u32)", 1, "4294967295" },
        { "(type $t char)", 1, "'€'" },
        { "(type $t string)", 2, "\"line\\nä\"" },
        { Colour, 1, "green" },
        { Rights, 1, "{read, run}" },
        { Rights, 1, "{}" },
        { Guest, 3, "{name: \"Ada\", visits: 2}" },
        { "(type $t (tuple u32 s32))", 2, "(1, -2)" },
        { "(type $t (list u16))", 2, "[1, 65535]" },
        { "(type $t (list string))", 2, "[\"a\", \"\"]" },
        { "(type $t (option u32))", 2, "some(0)" },
        { "(type $t (option u32))", 2, "none" },
        { "(type $t (result string (error u32)))", 3, "ok(\"fine\")" },
        { "(type $t (result string (error u32)))", 3, "err(4)" },
        { "(type $t (result))", 1, "ok" },
        { Shape, 3, "circle(3)" },
        { Shape, 3, "named(\"x\")" },
        { Shape, 3, "nothing" },
        { "(type $t (map string u32))", 2, "[(\"a\", 1), (\"b\", 2)]" },
    };

    /// <summary>Type, number of flat values, call, part of the message.</summary>
    public static TheoryData<string, int, string, string> Refused => new()
    {
        { "(type $t u8)", 1, "echo()", "takes 1 argument" },
        { "(type $t u8)", 1, "echo(1, 2)", "takes 1 argument" },
        { "(type $t u8)", 1, "echo(256)", "256" },
        { "(type $t s8)", 1, "echo(-129)", "-129" },
        { "(type $t u32)", 1, "echo(-1)", "-1" },
        { "(type $t u32)", 1, "echo(4294967296)", "4294967296" },
        { "(type $t u32)", 1, "echo(\"1\")", "u32" },
        { "(type $t bool)", 1, "echo(1)", "expected true or false" },
        { "(type $t char)", 1, "echo('ab')", "'" },
        { "(type $t string)", 2, "echo(1)", "string" },
        { Colour, 1, "echo(blue)", "blue" },
        { Rights, 1, "echo({fly})", "fly" },
        { Guest, 3, "echo({name: \"Ada\"})", "visits" },
        { Guest, 3, "echo({name: \"Ada\", visits: 2, age: 3})", "age" },
        { "(type $t (tuple u32 s32))", 2, "echo((1))", "echo((1))" },
        { "(type $t (list u16))", 2, "echo([1, 65536])", "65536" },
        { "(type $t (option u32))", 2, "echo(some(\"x\"))", "u32" },
        { "(type $t (result string (error u32)))", 3, "echo(err(\"x\"))", "u32" },
        { Shape, 3, "echo(square(1))", "square" },
        { "(type $t (map string u32))", 2, "echo([(\"a\", \"b\")])", "u32" },
    };

    public void Dispose() => _place.Dispose();

    [Theory]
    [MemberData(nameof(Values))]
    public void A_value_goes_in_and_out(string definitions, int flatCount, string value)
    {
        ToolResult result = Call(EchoComponent.Text(definitions, flatCount), $"echo({value})");
        Assert.Equal("", result.Error);
        Assert.Equal(value, result.Text.TrimEnd());
    }

    [Theory]
    [MemberData(nameof(Refused))]
    public void A_value_that_does_not_fit_is_refused(string definitions, int flatCount, string call, string part)
    {
        ToolResult result = Call(EchoComponent.Text(definitions, flatCount), call);
        Assert.Equal(ExitCode.Failed, result.ExitCode);
        Assert.Contains("error[ValueInvalid]", result.Error, StringComparison.Ordinal);
        Assert.Contains(part, result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_handle_goes_from_call_to_call()
    {
        ToolResult result = Call(Counters, "[constructor]counter(5)", "counter(6)", "counter.get(counter(1))", "[method]counter.get(counter(2))");
        Assert.Equal("counter(1)\ncounter(2)\n5\n6\n", result.Text.ReplaceLineEndings("\n"));
        Assert.Contains("error[ValueInvalid]: There is no live handle counter(1)", Call(Counters, "counter.get(counter(1))").Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("docs:api/plain@1.2.0.same(3)")]
    [InlineData("docs:api/plain.same(3)")]
    [InlineData("docs:api/plain.same@1.2.0(3)")]
    [InlineData("same(3)")]
    public void The_version_and_the_interface_may_be_left_out(string call) => Assert.Equal("3", Call(Counters, call).Text.Trim());

    [Fact]
    public void An_unknown_export_is_refused_with_the_nearest_names()
    {
        ToolResult result = Call(Counters, "docs:api/plain.sane(3)");
        Assert.Contains("error[ExportNotFound]", result.Error, StringComparison.Ordinal);
        Assert.Contains("docs:api/plain@1.2.0#same", result.Error, StringComparison.Ordinal);
    }

    private ToolResult Call(string text, params string[] calls) => Workplace.Run(["call", _place.Add("in.wat", text), .. calls]);
}
