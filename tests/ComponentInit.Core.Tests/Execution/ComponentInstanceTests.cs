using System.Text;
using ComponentInit.Core.Binaries;
using ComponentInit.Core.Execution;
using ComponentInit.Runtime.Values;
using ComponentInit.TestAssets;
using ComponentInit.Wasm;
using Xunit;

namespace ComponentInit.Core.Tests.Execution;

public sealed class ComponentInstanceTests
{
    private const string Guest = """
        (component
          (core module $m
            (global $n (mut i32) (i32.const 0))
            (func (export "next") (result i32)
              (global.set $n (i32.add (global.get $n) (i32.const 1)))
              (global.get $n))
            (func (export "add") (param i32 i32) (result i32) (i32.add (local.get 0) (local.get 1)))
            (func (export "nothing"))
            (func (export "trap") unreachable))
          (core instance $i (instantiate $m))
          (func $next (result u32) (canon lift (core func $i "next")))
          (func $add (param "a" u8) (param "b" u8) (result u32) (canon lift (core func $i "add")))
          (func (export "nothing") (canon lift (core func $i "nothing")))
          (func (export "trap") (canon lift (core func $i "trap")))
          (instance $math (export "next" (func $next)) (export "add" (func $add)))
          (export "docs:math/counting@1.2.3" (instance $math)))
        """;

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
          (func (export "[method]counter.get") (param "self" (borrow $c)) (result u32) (canon lift (core func $i "get"))))
        """;

    /// <summary>Type definitions, number of flat values, and a value in WAVE text.</summary>
    public static TheoryData<string, int, string> Values { get; } = new()
    {
        { "(type $t bool)", 1, "true" },
        { "(type $t s8)", 1, "-128" },
        { "(type $t u32)", 1, "4294967295" },
        { "(type $t char)", 1, "'é'" },
        { "(type $t string)", 2, "\"Grüße\"" },
        { "(type $t' (enum \"low\" \"high\")) (export $t \"t\" (type $t'))", 1, "high" },
        { "(type $t' (flags \"read\" \"write\" \"run\")) (export $t \"t\" (type $t'))", 1, "{read, run}" },
        { "(type $t (tuple u32 s32))", 2, "(1, -2)" },
        { "(type $t (option u32))", 2, "none" },
        { "(type $t (option u32))", 2, "some(5)" },
        { "(type $t (option (option u16)))", 3, "none" },
        { "(type $t (result string (error u32)))", 3, "ok(\"fine\")" },
        { "(type $t (result string (error u32)))", 3, "err(3)" },
        { "(type $t (list u8))", 2, "[1, 2, 255]" },
        { "(type $t (list string))", 2, "[\"a\", \"\"]" },
        { "(type $t (map string u32))", 2, "[(\"a\", 1), (\"b\", 2)]" },
        { "(type $t' (record (field \"size-in-kb\" u32) (field \"name\" string))) (export $t \"t\" (type $t'))", 3, "{size-in-kb: 4, name: \"x\"}" },
        { "(type $t' (variant (case \"number\" u32) (case \"text\" string) (case \"nothing\"))) (export $t \"t\" (type $t'))", 3, "text(\"x\")" },
        { "(type $t' (variant (case \"number\" u32) (case \"text\" string) (case \"nothing\"))) (export $t \"t\" (type $t'))", 3, "nothing" },
        { "(type $r' (record (field \"name\" string) (field \"age\" u32))) (export $r \"r\" (type $r')) (type $t (list $r))", 2, "[{name: \"Ada\", age: 36}]" },
    };

    [Theory]
    [MemberData(nameof(Values))]
    public void Values_go_through_as_text_and_as_objects(string definitions, int flatCount, string text)
    {
        using var instance = BinaryInstance.Create(EchoComponent.Of(definitions, flatCount), new CallOptions());
        var outcome = instance.CallText($"echo({text})");
        Assert.Equal([text], outcome.Texts);
        Assert.Equal([text], instance.Call("echo", outcome.Values).Texts);
    }

    [Theory]
    [InlineData("docs:math/counting@1.2.3#next")]
    [InlineData("docs:math/counting#next")]
    [InlineData("docs:math/counting.next")]
    [InlineData("next")]
    public void The_version_and_the_interface_may_be_left_out(string name)
    {
        using var instance = Start(Guest);
        var outcome = instance.Call(name, []);
        Assert.Equal("docs:math/counting@1.2.3#next", outcome.Export);
        Assert.Equal([1u], outcome.Values);
    }

    [Fact]
    public void Calls_share_one_instance()
    {
        using var instance = Start(Guest);
        Assert.Equal(["1"], instance.CallText("next()").Texts);
        Assert.Equal(["2"], instance.CallText("docs:math/counting@1.2.3.next()").Texts);
        Assert.Equal([3u], instance.Call("next", []).Values);
    }

    [Fact]
    public void A_function_without_result_gives_nothing()
    {
        using var instance = Start(Guest);
        var outcome = instance.CallText("nothing");
        Assert.Empty(outcome.Values);
        Assert.Empty(outcome.Texts);
        Assert.Null(outcome.Result);
    }

    [Fact]
    public void Handles_are_kept_between_calls()
    {
        using var instance = Start(Counters);
        var made = instance.Call("[constructor]counter", [5]);
        Assert.Equal(["counter(1)"], made.Texts);
        Assert.IsType<HandleValue>(made.Values[0]);
        Assert.Equal(["counter(2)"], instance.CallText("counter(6)").Texts);
        Assert.Equal([5u], instance.Call("counter.get", made.Values).Values);
        Assert.Equal(["6"], instance.CallText("[method]counter.get(counter(2))").Texts);
        Assert.Equal(WasmErrorCode.ValueInvalid, Assert.ThrowsAny<WasmException>(() => instance.CallText("counter.get(counter(9))")).Code);
    }

    [Fact]
    public void A_handle_is_of_use_only_to_the_instance_that_gave_it()
    {
        using var one = Start(Counters);
        using var other = Start(Counters);
        var handle = (HandleValue)one.Call("[constructor]counter", [5]).Values[0]!;
        other.Call("[constructor]counter", [7]);
        foreach (var attempt in new Action[] { () => other.Call("counter.get", [handle]), () => other.Drop(handle) })
        {
            var error = Assert.ThrowsAny<WasmException>(attempt);
            Assert.Equal(WasmErrorCode.ValueInvalid, error.Code);
            Assert.Contains("counter(1) belongs to another instance", error.Message, StringComparison.Ordinal);
        }

        Assert.Equal([5u], one.Call("counter.get", [handle]).Values);
        one.Drop(handle);
        Assert.Equal(0, one.LiveHandles);
        Assert.Equal(WasmErrorCode.ValueInvalid, Assert.ThrowsAny<WasmException>(() => one.Drop(handle)).Code);
    }

    [Theory]
    [InlineData("add(1)", WasmErrorCode.ValueInvalid, "takes 2 arguments")]
    [InlineData("add(1, 2, 3)", WasmErrorCode.ValueInvalid, "takes 2 arguments")]
    [InlineData("add(1, \"two\")", WasmErrorCode.ValueInvalid, "u8")]
    [InlineData("add(1, 256)", WasmErrorCode.ValueInvalid, "256")]
    [InlineData("add(1, 2", WasmErrorCode.ValueInvalid, "closing bracket")]
    [InlineData("ad(1, 2)", WasmErrorCode.ExportNotFound, "docs:math/counting@1.2.3#add")]
    [InlineData("trap()", WasmErrorCode.WasmTrap, "unreachable")]
    public void A_call_as_text_that_cannot_be_made_says_why(string call, WasmErrorCode code, string part)
    {
        using var instance = Start(Guest);
        var error = Assert.ThrowsAny<WasmException>(() => instance.CallText(call));
        Assert.Equal(code, error.Code);
        Assert.Contains(part, error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("takes 2 arguments", 1)]
    [InlineData("takes 2 arguments", 1, 2, 3)]
    [InlineData("expected a u8", 1, true)]
    [InlineData("256 is out of range", 1, 256)]
    public void Objects_that_do_not_fit_say_why(string part, params object[] arguments)
    {
        using var instance = Start(Guest);
        var error = Assert.ThrowsAny<WasmException>(() => instance.Call("add", arguments));
        Assert.Equal(WasmErrorCode.ValueInvalid, error.Code);
        Assert.Contains(part, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Imports_that_nothing_gives_trap_when_they_are_called()
    {
        using var instance = Start("""
            (component
              (import "host" (func $host))
              (core func $low (canon lower (func $host)))
              (core module $m (import "" "host" (func $host)) (func (export "run") (call $host)))
              (core instance $i (instantiate $m (with "" (instance (export "host" (func $low))))))
              (func (export "run") (canon lift (core func $i "run"))))
            """);
        var error = Assert.ThrowsAny<WasmException>(() => instance.CallText("run()"));
        Assert.Equal(WasmErrorCode.PreinitImportCalled, error.Code);
        Assert.Contains("host", error.Message, StringComparison.Ordinal);
    }

    private static BinaryInstance Start(string text) => BinaryInstance.Create(WasmBinary.FromBytes(Encoding.UTF8.GetBytes(text)), new CallOptions());
}
