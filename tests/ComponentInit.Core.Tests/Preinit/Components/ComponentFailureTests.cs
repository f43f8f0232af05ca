using ComponentInit.Core.Execution;
using ComponentInit.Core.Preinit;
using ComponentInit.Runtime.Engines;
using ComponentInit.Runtime.Traps;
using ComponentInit.Wasm;
using ComponentInit.Wasm.Components;
using ComponentInit.Wasm.Components.Definitions;
using Xunit;
using static ComponentInit.Core.Tests.InitTasks.RecordingGuest;

namespace ComponentInit.Core.Tests.Preinit.Components;

/// <summary>What can go wrong while a component is initialised, and what the error says of it.</summary>
public sealed class ComponentFailureTests
{
    private const string Instance = """(core instance $i (instantiate $m)) (func (export "wizer-initialize") (canon lift (core func $i "init")))""";

    /// <summary>A program that fails, the code, and what the message has to hold.</summary>
    public static TheoryData<string, WasmErrorCode, string[]> Failures => new()
    {
        { Result("""(result (error string))""", "(i32.store8 (i32.const 0) (i32.const 1)) (i32.store (i32.const 4) (i32.const 32)) (i32.store (i32.const 8) (i32.const 12)) (i32.const 0)"), WasmErrorCode.PreinitInitFailed, ["wizer-initialize", "err(\"no such city\")"] },
        { Result("(result)", "(i32.const 1)"), WasmErrorCode.PreinitInitFailed, ["wizer-initialize", "returned err"] },
        { Result("(result u8 (error u32))", "(i32.store8 (i32.const 0) (i32.const 1)) (i32.store (i32.const 4) (i32.const 404)) (i32.const 0)"), WasmErrorCode.PreinitInitFailed, ["err(404)"] },
        { Code("(func $boom unreachable) (func (export \"init\") call $boom)"), WasmErrorCode.WasmTrap, ["`unreachable`", "module 0 (m)!boom", "module 0 (m)!function 1"] },
        { Code("(func (export \"init\") (loop (br 0)))"), WasmErrorCode.PreinitLimitExceeded, ["00:00:00.2", "module 0 (m)!function 0"] },
        { Code("(memory 1) (func (export \"init\") (if (i32.eq (memory.grow (i32.const 100)) (i32.const -1)) (then unreachable)))"), WasmErrorCode.PreinitLimitExceeded, ["1048576 bytes", "module 0 (m)!function 0"] },
        { Code("(memory 100) (func (export \"init\"))"), WasmErrorCode.PreinitLimitExceeded, ["1048576 bytes"] },
        { Code("(func $f (export \"init\") call $f)"), WasmErrorCode.PreinitLimitExceeded, ["stack", "!f"] },
        { $"""(component (import "parts" (core module $p)) (core instance (instantiate $p)) (core module $m (func (export "init"))) {Instance})""", WasmErrorCode.WasmFeatureUnsupported, ["Core instance 0", "core module 0", "the import 'parts'"] },
        { $"""(component (import "parts" (core module)) (core module $m (func (export "init"))) {Instance})""", WasmErrorCode.ImportUnresolved, ["core module 'parts'"] },
        { $"""(component (import "parts" (component $p)) (instance (instantiate $p)) (core module $m (func (export "init"))) {Instance})""", WasmErrorCode.WasmFeatureUnsupported, ["instance 0", "the import 'parts'"] },
        { $"""(component (import "parts" (component)) (core module $m (func (export "init"))) {Instance})""", WasmErrorCode.WasmFeatureUnsupported, ["the component 'parts'"] },
        { $"""(component (import "x:y/z" (instance (export "parts" (component)))) (core module $m (func (export "init"))) {Instance})""", WasmErrorCode.ImportUnresolved, ["component 'parts'", "'x:y/z'"] },
        { $"""(component (import "f" (func $f)) (core module $m (func (export "init"))) {Instance} (start $f))""", WasmErrorCode.WasmFeatureUnsupported, ["start function"] },
        { Code("(func (export \"init\") (i32.const 1) drop) (func (export \"__componentinit_x\"))"), WasmErrorCode.WasmNameReserved, ["Core instance 0 (m)", "__componentinit_x"] },
        { Code("(memory 1 1 shared) (func (export \"init\"))"), WasmErrorCode.WasmFeatureUnsupported, ["Core instance 0 (m)", "shared"] },
        { Code("(table 1 funcref) (func (export \"init\") (table.set (i32.const 0) (ref.null func)))"), WasmErrorCode.SnapshotUnsupported, ["Core instance 0 (m)", "table 0", "table.set", "('init')"] },
    };

    [Theory]
    [MemberData(nameof(Failures))]
    public void The_error_names_what_went_wrong(string text, WasmErrorCode code, string[] parts)
    {
        var options = new PreinitOptions { Limits = new GuestLimits { Timeout = TimeSpan.FromMilliseconds(200), MaxMemoryBytes = 1 << 20 } };
        var error = Assert.ThrowsAny<WasmException>(() => Preinitializer.Run(Text(text), options));
        Assert.Equal(code, error.Code);
        Assert.All(parts, part => Assert.Contains(part, error.Message, StringComparison.Ordinal));
    }

    /// <summary>Components in which the third core module traps; the instrumented form is longer before that place, and has more modules where instances are separated.</summary>
    public static TheoryData<string> Traps =>
    [
        "(core instance $i (instantiate $m (with \"h\" (instance $h))))",
        "(core instance (instantiate $m (with \"h\" (instance $h)))) (core instance $i (instantiate $m (with \"h\" (instance $h))))",
        "(core instance $i (instantiate $m (with \"h\" (instance $h)))) (core instance (instantiate $m (with \"h\" (instance $h))))",
    ];

    [Theory]
    [MemberData(nameof(Traps))]
    public void Offsets_in_a_backtrace_are_those_of_the_component(string instances)
    {
        var input = Text($"""
            (component
              (core module) (core module $n (memory 1) (table 1 funcref) (func (export "h") (table.set (i32.const 0) (ref.null func)))) (core instance $h (instantiate $n))
              (core module $m (import "h" "h" (func)) (memory 1) (table 1 funcref) (func $boom (param i32) (table.set (i32.const 0) (ref.null func)) unreachable)
                (func (export "init") (call $boom (i32.const 5))))
              {instances}
              (func (export "wizer-initialize") (canon lift (core func $i "init"))))
            """);
        var error = Assert.Throws<WasmTrapException>(() => Preinitializer.Run(input, new PreinitOptions()));
        var module = ((CoreModuleDefinition)Component.Read(input.Content).IndexSpaces.Get(ComponentSort.CoreModule, 2).Definition).Read();
        long unreachable = module.Code[0].Offset + module.Code[0].Bytes.Length - 2;
        Assert.Equal((byte)0, input.Content.Span[(int)unreachable]);
        Assert.Equal([(unreachable, "module 2 (m)", "boom"), (module.Code[1].Offset + 3, "module 2 (m)", null)], error.Frames.Select(frame => (frame.Offset!.Value, frame.ModuleName, frame.FunctionName)));
        Assert.Equal(unreachable, error.Offset);
    }

    [Fact]
    public void Offsets_in_a_nested_component_are_those_of_the_file_too()
    {
        var input = Text("""
            (component
              (core module $m (import "inner" "f" (func $f)) (memory 1) (func (export "init") (call $f)))
              (component $c (core module $boom (func $boom (export "f") unreachable)) (core instance $i (instantiate $boom)) (func (export "f") (canon lift (core func $i "f"))))
              (instance $c (instantiate $c))
              (core func $f (canon lower (func $c "f")))
              (core instance $i (instantiate $m (with "inner" (instance (export "f" (func $f))))))
              (func (export "wizer-initialize") (canon lift (core func $i "init"))))
            """);
        var error = Assert.Throws<WasmTrapException>(() => Preinitializer.Run(input, new PreinitOptions()));
        long unreachable = input.Content.Span.IndexOf((byte[])[0x03, 0x00, 0x00, 0x0B]) + 2L;
        Assert.Equal([((long?)unreachable, "boom!boom"), (null, "(between components)!function 2")], error.Frames.Take(2).Select(frame => (frame.Offset, $"{frame.ModuleName}!{frame.FunctionName ?? "function 2"}")));
        Assert.Equal("module 0 (m)", error.Frames[2].ModuleName);
    }

    /// <summary>An interface that is imported, how it is called, and the name in the error.</summary>
    public static TheoryData<string, string, string> Imports => new()
    {
        { """(import "my:host/log@1.0.0" (instance $x (export "write" (func (param "x" u32)))))""", "(canon lower (func $x \"write\"))", "my:host/log@1.0.0#write" },
        { """(import "log" (func $x (param "x" u32)))""", "(canon lower (func $x))", "import log," },
        { """(import "wasi:random/random@0.2.3" (instance $x (export "reseed" (func (param "x" u32)))))""", "(canon lower (func $x \"reseed\"))", "wasi:random/random@0.2.3#reseed" },
        { """(import "a:b/c" (instance $x (export "r" (type (sub resource))) (export "[static]r.take" (func (param "x" u32)))))""", "(canon lower (func $x \"[static]r.take\"))", "a:b/c#[static]r.take" },
    };

    [Theory]
    [MemberData(nameof(Imports))]
    public void An_import_that_no_one_calls_need_not_exist_and_a_called_one_is_named_with_its_path(string import, string lower, string name)
    {
        string Program(string call) => $"""
            (component {import} (core func $f {lower})
              (core module $m (import "h" "f" (func $f (param i32))) (func $via {call}) (func $init (export "init") (call $via)))
              (core instance $i (instantiate $m (with "h" (instance (export "f" (func $f))))))
              (func (export "wizer-initialize") (canon lift (core func $i "init"))))
            """;
        using var untouched = Preinitializer.Run(Text(Program("")), new PreinitOptions());
        Assert.Empty(untouched.Snapshot.HostCalls);
        var error = Assert.Throws<WasmTrapException>(() => Preinitializer.Run(Text(Program("(call $f (i32.const 1))")), new PreinitOptions()));
        Assert.Equal(WasmErrorCode.PreinitImportCalled, error.Code);
        Assert.Contains(name, error.Message, StringComparison.Ordinal);
        Assert.Equal(["module 0 (m)!via", "module 0 (m)!init"], error.Frames.Select(frame => (frame with { Offset = null }).ToString()));
    }

    [Fact]
    public void A_lifted_function_that_traps_says_where()
    {
        var input = Text("""
            (component (core module $m (func $divide (param i32) (result i32) (i32.div_u (i32.const 1) (local.get 0))) (func (export "f") (param i32) (result i32) (call $divide (local.get 0))))
              (core instance $i (instantiate $m)) (func (export "divide") (param "by" u32) (result u32) (canon lift (core func $i "f"))))
            """);
        using var instance = BinaryInstance.Create(input, new CallOptions(), TestContext.Current.CancellationToken);
        var error = Assert.Throws<WasmTrapException>(() => instance.CallText("divide(0)", TestContext.Current.CancellationToken));
        Assert.Equal(WasmErrorCode.WasmTrap, error.Code);
        Assert.Contains("divide by zero", error.Message, StringComparison.Ordinal);
        Assert.Equal(["divide", null], error.Frames.Select(frame => frame.FunctionName));
        Assert.Equal(0x6E, input.Content.Span[(int)error.Offset!.Value]);
    }

    private static string Code(string code) => $"""(component (core module $m {code}) {Instance})""";

    private static string Result(string type, string code) => $"""
        (component (core module $m (memory (export "memory") 1) (data (i32.const 32) "no such city") (func (export "init") (result i32) {code}))
          (core instance $i (instantiate $m)) (func (export "wizer-initialize") (result {type}) (canon lift (core func $i "init") (memory (core memory $i "memory")))))
        """;
}
