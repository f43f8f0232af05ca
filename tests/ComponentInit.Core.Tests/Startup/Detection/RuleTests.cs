using ComponentInit.Core.Startup.Detection;
using ComponentInit.Core.Startup.Plans;
using ComponentInit.Core.Startup.Profiles;
using ComponentInit.Core.Startup.Sections;
using ComponentInit.Core.Startup.Text;
using ComponentInit.Wasm;
using ComponentInit.Wasm.Modules;
using Xunit;
using static ComponentInit.Core.Tests.Startup.StartupModules;

namespace ComponentInit.Core.Tests.Startup.Detection;

/// <summary>One small module or more for each rule.</summary>
public sealed class RuleTests
{
    private const string Wasi = "(import \"wasi_snapshot_preview1\" \"proc_exit\" (func (param i32))) (memory (export \"memory\") 1) ";
    private const string Shared = "(import \"env\" \"memory\" (memory 1 1 shared)) ";
    private const string Dylink = "(@custom \"dylink.0\" (before first) \"\\01\\04\\00\\00\\00\\00\") ";
    private const string TinyGo = " (@producers (processed-by \"TinyGo\" \"0.28.1\"))";
    private const string HandedMemory = "(handoff memory \"memory\" -> \"wasi_snapshot_preview1\")";
    private const string Ctors = "(init order 10 once main-only \"__wasm_call_ctors\")";

    private static readonly string Guarded = "(global $g (mut i32) (i32.const 0)) (func (export \"{0}\") global.get $g if return end i32.const 1 global.set $g)";

    /// <summary>Rules in the order they fire, fields of the module, and the plan as an annotation.</summary>
    public static TheoryData<string, string, string> Modules => new()
    {
        { "D2", Dylink + Functions("__wasm_call_ctors", "_start", "_initialize"), $"(@init side (convention \"dylink\") {Ctors})" },
        { "D2 D19 D20", Dylink + Functions("__wasm_call_ctors", "main: (param i32 i32) (result i32) i32.const 0") + "(memory 1)", $"(@init reactor (convention \"dylink\") {Ctors} (main once \"main\" (argc) (argv) (result exit-code)))" },
        { "D2 D5 D19", Dylink + Functions("__wasm_call_ctors", "stackSave: (result i32) i32.const 0", "__wasm_apply_data_relocs", "emscripten_stack_init"), $"(@init reactor (convention \"dylink\") (convention \"emscripten\") (link \"emscripten_stack_init\") (link order 5 \"__wasm_apply_data_relocs\") {Ctors})" },
        { "D2 D5", Dylink + Functions("__wasm_apply_data_relocs", "__wasm_apply_tls_relocs"), "(@init side (convention \"dylink\") (link \"__wasm_apply_data_relocs\") (link order 5 \"__wasm_apply_tls_relocs\"))" },
        { "D6", "(import \"env\" \"memory\" (memory 1)) (global (export \"opa_wasm_abi_version\") i32 (i32.const 1)) (func $_initialize) (start $_initialize)", "(@init library start-done (convention \"opa\") (handoff memory 0 -> \"env\"))" },
        { "D7", "(import \"gojs\" \"debug\" (func (param i32))) (memory (export \"mem\") 1) " + Functions("run: (param i32 i32)", "resume", "getsp: (result i32) i32.const 0"), "(@init command (convention \"gojs\") (handoff memory \"mem\" -> \"gojs\") (handoff memory \"mem\" -> \"gojs\" as \"argv\") (run once \"run\" (argc) (argv)) (pump \"resume\"))" },
        { "D8", Functions("_initialize", "napi_register_wasm_v1: (param i32 i32) (result i32) i32.const 0", "__napi_register__b", "__napi_register__a", "node_api_module_get_api_version_v1: (result i32) i32.const 8"), "(@init reactor (convention \"napi\") (convention \"emnapi\") (init order 10 once main-only \"_initialize\") (init order 20 main-only \"node_api_module_get_api_version_v1\" (result version)) (init order 25 main-only prefix \"__napi_register__\") (init order 30 once main-only exports-visible \"napi_register_wasm_v1\" (host-handle \"napi.env\") (host-handle \"napi.exports\") (result replaces-exports)))" },
        { "D8", Functions("_napi_register: (param i32 i32) (result i32) i32.const 0"), "(@init reactor (convention \"napi\") (convention \"emnapi\") (init order 30 once main-only exports-visible \"_napi_register\" (host-handle \"napi.env\") (host-handle \"napi.exports\") (result replaces-exports)))" },
        { "D9", Functions("proxy_abi_version_0_2_1", "_initialize", "_start", "main: (param i32 i32) (result i32) i32.const 0"), "(@init reactor (convention \"proxy-wasm\") (init order 10 once no-host-calls \"_initialize\") (main once no-host-calls \"main\" (i32.const 0) (i32.const 0) (result ignore)))" },
        { "D9", Functions("proxy_abi_version_0_1_0", "_start"), "(@init reactor (convention \"proxy-wasm\") (main once no-host-calls \"_start\"))" },
        { "D9", Functions("proxy_abi_version_0_2_0"), "(@init library (convention \"proxy-wasm\"))" },
        { "D10", Functions("__guest_call: (param i32 i32) (result i32) i32.const 0", "wapc_init", "_initialize", "_start"), "(@init reactor (convention \"wapc\") (init order 10 \"_start\") (init order 20 \"_initialize\") (init order 30 \"wapc_init\"))" },
        { "D11", Functions("__describe_module__: (param i32)", "__preinit__10_a", "__preinit__20_b", "__setup__: (param i32) (result i32) i32.const 0", "_start"), "(@init reactor (convention \"spacetimedb\") (init order 20 prefix \"__preinit__\") (init order 30 once \"__setup__\" (host-handle \"spacetimedb.sink\") (result errno)))" },
        { "D11", Functions("__describe_module__: (param i32)", "__preinit__20_b", "__preinit__10_a"), "(@init reactor (convention \"spacetimedb\") (init order 20 \"__preinit__10_a\") (init order 20 \"__preinit__20_b\"))" },
        { "D12 D17", Functions("_initialize", "hs_init: (param i32 i32)"), "(@init reactor (convention \"ghc\") (init order 10 once \"_initialize\") (init order 20 \"hs_init\" (i32.const 0) (i32.const 0)))" },
        { "D12 D17", "(import \"ghc_wasm_jsffi\" \"freeJSVal\" (func (param i32)))" + Functions("_initialize", "__ghc_wasm_jsffi_init"), "(@init reactor (convention \"ghc\") (handoff instance -> \"ghc_wasm_jsffi\") (init order 10 once \"_initialize\") (init order 20 \"__ghc_wasm_jsffi_init\"))" },
        { "D13", Functions("__wbindgen_start", "_initialize"), "(@init reactor (convention \"wasm-bindgen\") (init order 30 once exports-visible \"__wbindgen_start\"))" },
        { "D13", Functions("__wbindgen_start: (param i32)"), "(@init reactor (convention \"wasm-bindgen\") (init order 30 once exports-visible \"__wbindgen_start\" (stack-size)))" },
        { "D13", "(@custom \"__wasm_bindgen_unstable\" \"x\")" + Functions("main: (param i32 i32) (result i32) i32.const 0"), "(@init unknown (convention \"wasm-bindgen\"))" },
        { "D14", "(import \"javascript_kit\" \"swjs_get_prop\" (func))" + Functions("_initialize", "__main_argc_argv: (param i32 i32) (result i32) i32.const 0") + "(memory (export \"memory\") 1)", "(@init reactor (convention \"javascript-kit\") (handoff instance -> \"javascript_kit\") (handoff memory \"memory\" -> \"\" as \"argv\") (init order 10 once \"_initialize\") (main once \"__main_argc_argv\" (argc) (argv) (result exit-code)))" },
        { "D30", Guarded.Replace("{0}", "_start", StringComparison.Ordinal), "(@init reactor (convention \"assemblyscript\") (init order 10 idempotent \"_start\"))" },
        { "D30", Guarded.Replace("{0}", "anything", StringComparison.Ordinal), "(@init reactor (convention \"assemblyscript\") (init order 10 idempotent \"anything\"))" },
        { "D16t D15", Wasi + Functions("_start", "add: (param i32) (result i32) i32.const 0", "malloc: (param i32) (result i32) i32.const 0", "asyncify_stop_unwind") + TinyGo, $"(@init reactor (convention \"asyncify\") (convention \"wasi\") (convention \"tinygo\") {HandedMemory} (init order 10 may-suspend \"_start\"))" },
        { "D16", Wasi + Functions("_start", "malloc: (param i32) (result i32) i32.const 0") + TinyGo, $"(@init command (convention \"wasi\") (convention \"tinygo\") {HandedMemory} (run once \"_start\"))" },
        { "D16", Wasi + Functions("_start", "main: (param i32 i32) (result i32) i32.const 0"), $"(@init command (convention \"wasi\") {HandedMemory} (run once \"_start\"))" },
        { "D16", Wasi + Guarded.Replace("{0}", "_start", StringComparison.Ordinal), $"(@init command (convention \"wasi\") {HandedMemory} (run idempotent \"_start\"))" },
        { "D16", "(import \"wasi:cli/exit@0.2.0\" \"exit\" (func (param i32)))" + Functions("_start"), "(@init command (run once \"_start\"))" },
        { "D4", Wasi + "(func $get.command_export (export \"get\"))", $"(@init multi-command self-init (convention \"wasi\") {HandedMemory} (run *))" },
        { "D16", Wasi + "(func $_start.command_export (export \"_start\"))", $"(@init command (convention \"wasi\") {HandedMemory} (run once \"_start\"))" },
        { "D4", "(func $a i32.const 1 drop) (func $f (param i32)) (func (export \"f\") (param i32) call $a local.get 0 call $f) (func (export \"h\") (param i32) call $a local.get 0 call $f call $a)", "(@init multi-command self-init (run *))" },
        { "D4", "(memory 1) (func $once block i32.const 0 i32.load8_u br_if 0 i32.const 0 i32.const 1 i32.store8 end) (func $f (param i32)) (func (export \"f\") (param i32) call $once local.get 0 call $f)", "(@init library self-init)" },
        { "D4 none", "(func $a i32.const 1 drop) (func (export \"f\") (result i32) call $a i32.const 5) (func (export \"h\") (result i32) call $a i32.const 6)", "(@init library)" },
        { "D16l", Functions("_start: i32.const 1 drop"), "(@init command (run once \"_start\"))" },
        { "none", Functions("_start"), "(@init library)" },
        { "D17", Functions("_initialize"), "(@init reactor (init order 10 once \"_initialize\"))" },
        { "D17", "(import \"js_code\" \"kotlin.io.printlnImpl\" (func)) (type (struct)) " + Functions("_initialize"), "(@init reactor (convention \"kotlin\") (init order 10 \"_initialize\"))" },
        { "D29", Functions("teavm_processQueue: (result i64) i64.const 0", "start: (param i32)", "_start: i32.const 1 drop"), "(@init reactor (convention \"teavm\") (main once \"start\" (host-handle \"teavm.args\")) (pump \"teavm_processQueue\" (result ignore)))" },
        { "D29", "(global (export \"main\") funcref (ref.null func))", "(@init reactor (convention \"teavm\") (main once \"main\" (host-handle \"teavm.args\")))" },
        { "D19", Functions("__wasm_call_ctors"), $"(@init reactor {Ctors})" },
        { "D20", Functions("main: (result i32) i32.const 0"), "(@init reactor (main once \"main\" (result exit-code)))" },
        { "D28", Functions("wasi:cli/run@0.2.6#run: (result i32) i32.const 0"), "(@init reactor (convention \"component\") (main once \"wasi:cli/run@0.2.6#run\" (result exit-code)))" },
        { "none", "(import \"__main_module__\" \"_start\" (func))" + Functions("wasi:cli/run@0.2.6#run: (result i32) i32.const 0"), "(@init library)" },
        { "D26", "(import \"a\" \"a\" (func (param i32))) (memory (export \"b\") 1) " + Functions("c", "d: (param i32)"), "(@init unknown (convention \"emscripten\"))" },
        { "D26", "(import \"a\" \"a\" (func (param i32))) (func $__wasm_call_ctors (export \"c\")) (func $main (export \"d\") (result i32) i32.const 0)", "(@init reactor (convention \"emscripten\") (init order 10 once main-only \"c\") (main once \"d\" (result exit-code)))" },
        { "D16 D15", Wasi + Functions("_start", "asyncify_start_unwind: (param i32)"), $"(@init command (convention \"asyncify\") (convention \"wasi\") {HandedMemory} (run once may-suspend \"_start\"))" },
        { "D16 D21", Wasi + Functions("_start", "wizer.initialize", "wizer.resume"), $"(@init command (convention \"wizer\") (convention \"wasi\") {HandedMemory} (run once \"_start\") (preinit \"wizer.initialize\") (resume \"wizer.resume\"))" },
        { "D21 none", Functions("component-init"), "(@init library (convention \"component-init\") (preinit \"component-init\"))" },
        { "D17 D22", Shared + Functions("_initialize", "wasi_thread_start: (param i32 i32)"), "(@init reactor thread-instances (convention \"wasi-threads\") (init order 10 once main-only \"_initialize\") (thread \"wasi_thread_start\" (thread-id) (thread-arg)))" },
        { "D19 D27", Shared + "(global (export \"__tls_size\") i32 (i32.const 4)) (global (export \"__tls_align\") i32 (i32.const 4))" + Functions("__wasm_call_ctors", "__wasm_init_tls: (param i32)", "malloc: (param i32) (result i32) i32.const 0"), $"(@init reactor thread-instances (handoff global \"__tls_size\" -> \"\" as \"tls.size\") (handoff global \"__tls_align\" -> \"\" as \"tls.align\") (handoff function \"malloc\" -> \"\" as \"allocator\") {Ctors} (thread-init also-main \"__wasm_init_tls\" (tls-block)))" },
        { "D17 D27", Shared + Functions("_initialize", "_emscripten_tls_init: (result i32) i32.const 0"), "(@init reactor thread-instances (convention \"emscripten-pthreads\") (init order 10 once \"_initialize\") (thread-init \"_emscripten_tls_init\" (result ignore)))" },
        { "D17 D23", Functions("_initialize", "__wasm_init_task", "__wasm_init_async_task"), "(@init reactor (init order 10 once \"_initialize\") (task-enter \"__wasm_init_task\") (task-enter \"__wasm_init_async_task\"))" },
        { "D17 D23", Functions("_initialize", "__wasm_task_hook: (param i32)"), "(@init reactor (init order 10 once \"_initialize\") (task-enter \"__wasm_task_hook\" (task-reason)) (task-exit \"__wasm_task_hook\" (task-reason)))" },
        { "D24", Functions("__wasi_unstable_reactor_start"), "(@init reactor (init order 10 \"__wasi_unstable_reactor_start\"))" },
        { "D25 none", Functions("_initialize: (param i32) (result i32) i32.const 0"), "(@init library)" },
        { "D25 none", Functions("main: (param f64)"), "(@init library)" },
        { "none", Functions("add: (result i32) i32.const 0"), "(@init library)" },
    };

    [Theory]
    [MemberData(nameof(Modules))]
    public void Each_rule_has_modules_that_it_decides(string rules, string fields, string plan)
    {
        var report = StartupDetector.Detect(BinaryOf(fields));

        Assert.Equal(rules, string.Join(' ', report.Rules.Select(rule => rule.Id)));
        Assert.Equal(plan, StartupAnnotation.Write(report.Plan));
    }

    [Fact]
    public void Both_names_are_reported_and_not_guessed()
    {
        var report = StartupDetector.Detect(BinaryOf(Wasi + Functions("_start", "_initialize")));

        Assert.Equal(StartupKind.Ambiguous, report.Plan.Kind);
        Assert.Equal(StartupCertainty.Unknown, report.Certainty);
        Assert.Empty(report.Plan.Entries);
        Assert.Equal("D18", Assert.Single(report.Rules).Id);
        Assert.Equal("INIT103", report.Messages[0].Code);
    }

    [Theory]
    [InlineData("wazero", "(@init command (run once \"_start\"))")]
    [InlineData("extism", "(@init reactor (init order 10 once \"_initialize\"))")]
    [InlineData("wasmtime", "(@init command (init order 10 once \"_initialize\") (run once \"_start\"))")]
    [InlineData("command", "(@init command (run once \"_start\"))")]
    [InlineData("Reactor", "(@init reactor (init order 10 once \"_initialize\"))")]
    [InlineData("node", "(@init ambiguous)")]
    [InlineData("wasi", "(@init ambiguous)")]
    public void A_profile_decides_what_the_bytes_leave_open(string profile, string plan)
    {
        var report = StartupDetector.Detect(BinaryOf(Functions("_start", "_initialize")), StartupProfiles.Find(profile));
        Assert.Equal(plan, StartupAnnotation.Write(report.Plan));
        Assert.Contains(report.Messages, message => message.Code == "INIT103");
    }

    [Fact]
    public void An_unknown_profile_is_refused_with_those_there_are()
    {
        var error = Assert.Throws<WasmException>(() => StartupProfiles.Find("lucet"));
        Assert.Equal(WasmErrorCode.OptionInvalid, error.Code);
        Assert.Contains("wasmtime", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_declaration_comes_before_every_rule()
    {
        var plan = new StartupPlan(StartupKind.Reactor, ProgramFlags.None, [new(StartupPhase.Init, 0, EntryTarget.Export("_start"))], [], []);
        var report = StartupDetector.Detect(StartupSection.Write(Of(Wasi + Functions("_start")), plan));

        Assert.Equal("D0", Assert.Single(report.Rules).Id);
        Assert.Equal(StartupCertainty.Certain, report.Certainty);
        PlanAssert.Same(plan, report.Plan);
        Assert.Equal("INIT101", Assert.Single(report.Messages).Code);
    }

    [Fact]
    public void A_declaration_that_does_not_hold_is_reported_with_its_errors()
    {
        var plan = new StartupPlan(StartupKind.Reactor, ProgramFlags.None, [new(StartupPhase.Init, 0, EntryTarget.Export("setup"))], [], []);
        var editor = new ModuleEditor(StartupSection.Write(Of(Functions("setup")), plan));
        editor.RemoveExport("setup");
        var report = StartupDetector.Detect(editor.ToModule());

        Assert.Equal(["INIT007", "INIT102"], report.Messages.Select(message => message.Code));
        Assert.Equal(StartupCertainty.Unknown, report.Certainty);
        var error = Assert.Throws<WasmException>(report.ThrowIfInvalid);
        Assert.StartsWith("INIT007: ", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("(func (export \"add\") (result i32) i32.const 0)", StartupCertainty.Certain)]
    [InlineData("(memory 1) (func (export \"add\") (result i32) i32.const 0)", StartupCertainty.Likely)]
    [InlineData("(import \"a\" \"b\" (func)) (func (export \"c\"))", StartupCertainty.Unknown)]
    public void A_library_is_certain_only_without_state(string fields, StartupCertainty certainty) => Assert.Equal(certainty, StartupDetector.Detect(BinaryOf(fields)).Certainty);
}
