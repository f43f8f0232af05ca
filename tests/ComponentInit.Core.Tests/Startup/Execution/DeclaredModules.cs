using System.Collections.Immutable;
using ComponentInit.Core.Startup.Plans;

namespace ComponentInit.Core.Tests.Startup.Execution;

/// <summary>The table of declared modules: .NET, Node and browsers have to report the same lines for each.</summary>
public static class DeclaredModules
{
    private const string Logging = """
        (global $log (mut i32) (i32.const 0))
        (func $note (param i32) (global.set $log (i32.add (i32.mul (global.get $log) (i32.const 10)) (local.get 0))))
        (func (export "order") (result i32) (global.get $log))
        """;

    public static ImmutableArray<DeclaredModule> All { get; } =
    [
        new(
            "reactor with an order",
            $"""
            (module {Logging}
              (func (export "late") (call $note (i32.const 3))) (func (export "early") (call $note (i32.const 2)))
              (func (export "relocate") (param i32 i64) (call $note (i32.add (local.get 0) (i32.wrap_i64 (local.get 1))))) (func $s (call $note (i32.const 9))) (start $s))
            """,
            Plan(
                StartupKind.Reactor,
                new StartupEntry(StartupPhase.Init, 20, EntryTarget.Export("late")),
                new StartupEntry(StartupPhase.Init, 10, EntryTarget.Export("early"), EntryFlags.Hidden),
                new StartupEntry(StartupPhase.Link, 0, EntryTarget.Export("relocate"), Arguments: [new(EntryArgumentKind.I32, -1), new(EntryArgumentKind.I64, 2)])),
            ["load", "call order", "call early", "call late", "call order"],
            ["1: instantiate", "1: link relocate(-1, 2)", "1: init early()", "1: init late()", "loaded", "order = 9123", "early: missing", "late = ", "order = 91233"]),
        new(
            "command, run three times",
            """
            (module (import "wasi_snapshot_preview1" "proc_exit" (func $exit (param i32))) (memory (export "memory") 1) (global $runs (mut i32) (i32.const 0))
              (func (export "ready") (global.set $runs (i32.add (global.get $runs) (i32.const 1))))
              (func (export "_start") (global.set $runs (i32.add (global.get $runs) (i32.const 40))) (call $exit (global.get $runs))))
            """,
            Plan(StartupKind.Command, new StartupEntry(StartupPhase.Run, 0, EntryTarget.Export("_start")), new StartupEntry(StartupPhase.Init, 0, EntryTarget.Export("ready"))),
            ["run", "run", "run"],
            [
                "1: instantiate", "1: init ready()", "1: run _start() exit 41", "1: drop", "exit 41",
                "2: instantiate", "2: init ready()", "2: run _start() exit 41", "2: drop", "exit 41",
                "3: instantiate", "3: init ready()", "3: run _start() exit 41", "3: drop", "exit 41",
            ]),
        new(
            "trap in init",
            """(module (func (export "early")) (func (export "boom") unreachable) (func (export "late")))""",
            Plan(
                StartupKind.Reactor,
                new StartupEntry(StartupPhase.Init, 1, EntryTarget.Export("early")),
                new StartupEntry(StartupPhase.Init, 2, EntryTarget.Export("boom")),
                new StartupEntry(StartupPhase.Init, 3, EntryTarget.Export("late"))),
            ["load"],
            ["1: instantiate", "1: init early()", "1: init boom() failed", "1: drop", "load: INIT201"]),
        new(
            "exit in init",
            """(module (import "wasi_snapshot_preview1" "proc_exit" (func $exit (param i32))) (memory (export "memory") 1) (func (export "_initialize") (call $exit (i32.const 0))))""",
            Plan(StartupKind.Reactor, new StartupEntry(StartupPhase.Init, 0, EntryTarget.Export("_initialize"))),
            ["load"],
            ["1: instantiate", "1: init _initialize() exit 0", "1: drop", "load: INIT201"]),
        new(
            "OCaml's program ends while it initialises",
            """
            (module (import "wasi_snapshot_preview1" "proc_exit" (func $exit (param i32))) (memory (export "memory") 1)
              (func (export "_initialize") (call $exit (i32.const 0))) (func (export "callback") (result i32) i32.const 7) (func (export "done")))
            """,
            Plan(
                StartupKind.Reactor,
                new StartupEntry(StartupPhase.Init, 0, EntryTarget.Export("_initialize")),
                new StartupEntry(StartupPhase.Init, 1, EntryTarget.Export("done"))) with
            {
                Conventions = [new("wasm_of_ocaml", 6)],
            },
            ["load", "call callback"],
            ["1: instantiate", "1: init _initialize() exit 0", "1: init done()", "loaded", "callback = 7"]),
        new(
            "OCaml's program fails while it initialises",
            """(module (import "wasi_snapshot_preview1" "proc_exit" (func $exit (param i32))) (memory (export "memory") 1) (func (export "_initialize") (call $exit (i32.const 2))))""",
            Plan(StartupKind.Reactor, new StartupEntry(StartupPhase.Init, 0, EntryTarget.Export("_initialize"))) with { Conventions = [new("wasm_of_ocaml")] },
            ["load"],
            ["1: instantiate", "1: init _initialize() exit 2", "1: drop", "load: INIT201"]),
        new(
            "version",
            """(module (func (export "api") (result i32) i32.const 8) (func (export "init")))""",
            Plan(
                StartupKind.Reactor,
                new StartupEntry(StartupPhase.Init, 0, EntryTarget.Export("api"), Result: EntryResult.Version),
                new StartupEntry(StartupPhase.Init, 1, EntryTarget.Export("init"))),
            ["load"],
            ["1: instantiate", "1: init api() -> 8", "1: version 8 of api", "1: init init()", "loaded"]),
        new(
            "multi-command",
            $"""(module {Logging} (func (export "one") (result i32) (call $note (i32.const 1)) (global.get $log)) (func (export "two") (call $note (i32.const 2))))""",
            new StartupPlan(StartupKind.MultiCommand, ProgramFlags.SelfInit, [new StartupEntry(StartupPhase.Run, 0, EntryTarget.AnyExport)], [], []),
            ["command one", "command two", "command one"],
            [
                "1: instantiate", "1: run one() -> 1", "1: drop", "one = 1", "2: instantiate", "2: run two()", "2: drop", "two = ",
                "3: instantiate", "3: run one() -> 1", "3: drop", "one = 1",
            ]),
        new(
            "handoff",
            """(module (memory (export "mem") 1) (table (export "tab") 1 funcref) (func (export "init")) (func (export "f") (result i32) i32.const 5))""",
            Plan(StartupKind.Reactor, new StartupEntry(StartupPhase.Init, 0, EntryTarget.Export("init"))) with
            {
                Handoffs =
                [
                    new(HandoffKind.Memory, "mem", null, "host", "memory"), new(HandoffKind.Instance, "", null, "host", "instance"),
                    new(HandoffKind.Table, "tab", null, "host", "table"), new(HandoffKind.Function, "f", null, "host", "maker"),
                ],
            },
            ["load", "call f"],
            [
                "1: instantiate", "host gets memory", "1: handoff memory mem to host as memory", "host gets instance", "1: handoff instance to host as instance",
                "host gets table", "1: handoff table tab to host as table", "host gets maker", "1: handoff function f to host as maker", "1: init init()", "loaded", "f = 5",
            ]),
        new(
            "handoff by index",
            """(module (memory (export "mem") 1) (func) (table 1 funcref) (table (export "tab") 1 funcref) (func (export "f") (result i32) i32.const 5) (global (export "g") i32 (i32.const 1)))""",
            Plan(StartupKind.Library) with
            {
                Handoffs =
                [
                    new(HandoffKind.Memory, null, 0, "host", "memory"), new(HandoffKind.Table, null, 1, "host", "table"), new(HandoffKind.Function, null, 1, "host", "maker"),
                    new(HandoffKind.Global, null, 0, "host", "tls.size"),
                ],
            },
            ["load"],
            [
                "1: instantiate", "host gets memory", "1: handoff memory #0 to host as memory", "host gets table", "1: handoff table #1 to host as table",
                "host gets maker", "1: handoff function #1 to host as maker", "host gets tls.size", "1: handoff global #0 to host as tls.size", "loaded",
            ]),
        new(
            "handoff that nobody receives",
            """(module (memory (export "mem") 1))""",
            Plan(StartupKind.Library) with { Handoffs = [new(HandoffKind.Memory, "mem", null, "nobody", "memory")] },
            ["load"],
            ["load: INIT203"]),
        new(
            "error number",
            """(module (func (export "good") (result i32) i32.const 0) (func (export "bad") (result i32) i32.const 22))""",
            Plan(
                StartupKind.Reactor,
                new StartupEntry(StartupPhase.Init, 1, EntryTarget.Export("good"), Result: EntryResult.ErrorNumber),
                new StartupEntry(StartupPhase.Init, 2, EntryTarget.Export("bad"), Result: EntryResult.ErrorNumber)),
            ["load"],
            ["1: instantiate", "1: init good() -> 0", "1: init bad() -> 22", "1: drop", "load: INIT201"]),
        new(
            "truth value",
            """(module (func (export "good") (result i32) i32.const 1) (func (export "bad") (result i32) i32.const 0))""",
            Plan(
                StartupKind.Reactor,
                new StartupEntry(StartupPhase.Link, 1, EntryTarget.Export("good"), Result: EntryResult.Boolean),
                new StartupEntry(StartupPhase.Link, 2, EntryTarget.Export("bad"), Result: EntryResult.Boolean)),
            ["load"],
            ["1: instantiate", "1: link good() -> 1", "1: link bad() -> 0", "1: drop", "load: INIT201"]),
        new(
            "after a turn",
            $"""(module {Logging} (func (export "init") (call $note (i32.const 7))))""",
            Plan(StartupKind.Reactor, new StartupEntry(StartupPhase.Init, 0, EntryTarget.Export("init"), EntryFlags.AfterTurn)),
            ["load", "call order"],
            ["1: instantiate", "1: init init()", "loaded", "order = 7"]),
        new(
            "pre-initialised, resumed",
            """(module (global $state i32 (i32.const 4)) (func (export "_start") unreachable) (func (export "resume") (result i32) global.get $state))""",
            new StartupPlan(
                StartupKind.Command,
                ProgramFlags.Preinitialised,
                [
                    new StartupEntry(StartupPhase.Run, 0, EntryTarget.Export("_start")),
                    new StartupEntry(StartupPhase.Resume, 0, EntryTarget.Export("resume"), Result: EntryResult.ExitCode),
                ],
                [],
                []),
            ["run"],
            ["1: instantiate", "1: resume resume() -> 4", "1: drop", "exit 4"]),
        new(
            "finish",
            """(module (func (export "_start")) (func (export "done")))""",
            Plan(StartupKind.Command, new StartupEntry(StartupPhase.Run, 0, EntryTarget.Export("_start")), new StartupEntry(StartupPhase.Finish, 0, EntryTarget.Export("done"))),
            ["run"],
            ["1: instantiate", "1: run _start()", "1: finish done()", "1: drop", "exit 0"]),
        new(
            "reactor, pumped and finished",
            $"""(module {Logging} (func (export "resume") (call $note (i32.const 2))) (func (export "queue") (call $note (i32.const 1))) (func (export "done") (call $note (i32.const 3))))""",
            Plan(
                StartupKind.Reactor,
                new StartupEntry(StartupPhase.Pump, 2, EntryTarget.Export("resume")),
                new StartupEntry(StartupPhase.Pump, 1, EntryTarget.Export("queue")),
                new StartupEntry(StartupPhase.Finish, 0, EntryTarget.Export("done"), EntryFlags.Hidden)),
            ["load", "pump", "call order", "pump", "call order", "finish", "finish", "pump", "call order"],
            [
                "1: instantiate", "loaded", "1: pump queue()", "1: pump resume()", "pumped", "order = 12", "1: pump queue()", "1: pump resume()", "pumped", "order = 1212",
                "1: finish done()", "1: drop", "finished", "finish: INIT202", "pump: INIT202", "order: INIT202",
            ]),
        new(
            "finish entry that fails",
            """(module (func (export "done") unreachable))""",
            Plan(StartupKind.Reactor, new StartupEntry(StartupPhase.Finish, 0, EntryTarget.Export("done"))),
            ["load", "finish"],
            ["1: instantiate", "loaded", "1: finish done() failed", "1: drop", "finish: INIT201"]),
        new(
            "no finish behind an exit",
            """
            (module (import "wasi_snapshot_preview1" "proc_exit" (func $exit (param i32))) (memory (export "memory") 1)
              (func (export "_start") (call $exit (i32.const 3))) (func (export "done") unreachable))
            """,
            Plan(StartupKind.Command, new StartupEntry(StartupPhase.Run, 0, EntryTarget.Export("_start")), new StartupEntry(StartupPhase.Finish, 0, EntryTarget.Export("done"))),
            ["run"],
            ["1: instantiate", "1: run _start() exit 3", "1: drop", "exit 3"]),
        new(
            "once",
            $"""(module {Logging} (func (export "init") (call $note (i32.const 1))) (func (export "again") (call $note (i32.const 2))))""",
            Plan(
                StartupKind.Reactor,
                new StartupEntry(StartupPhase.Init, 0, EntryTarget.Export("init"), EntryFlags.Once),
                new StartupEntry(StartupPhase.Init, 1, EntryTarget.Export("again"), EntryFlags.Idempotent)),
            ["load", "call again", "call init", "call order"],
            ["1: instantiate", "1: init init()", "1: init again()", "loaded", "again = ", "init: INIT202", "order = 122"]),
        new(
            "thread-init of the main instance, prefixes, tasks",
            $"""
            (module {Logging}
              (func (export "tls") (call $note (i32.const 1))) (func (export "pre_b") (call $note (i32.const 2))) (func (export "pre_a") (call $note (i32.const 3)))
              (func (export "hook") (param i32) (call $note (i32.add (local.get 0) (i32.const 4)))) (func (export "work") (call $note (i32.const 8))))
            """,
            Plan(
                StartupKind.Reactor,
                new StartupEntry(StartupPhase.Init, 0, EntryTarget.Prefix("pre_")),
                new StartupEntry(StartupPhase.ThreadInit, 0, EntryTarget.Export("tls"), EntryFlags.AlsoMain),
                new StartupEntry(StartupPhase.TaskEnter, 0, EntryTarget.Export("hook"), Arguments: [new(EntryArgumentKind.TaskReason)]),
                new StartupEntry(StartupPhase.TaskExit, 0, EntryTarget.Export("hook"), Arguments: [new(EntryArgumentKind.TaskReason)])),
            ["load", "call work", "call order"],
            [
                "1: instantiate", "1: thread-init tls()", "1: init pre_b()", "1: init pre_a()", "loaded", "1: task-enter hook(0)", "1: task-exit hook(1)", "work = ",
                "1: task-enter hook(0)", "1: task-exit hook(1)", "order = 1234854",
            ]),
        new(
            "arguments",
            """
            (module (memory (export "memory") 1)
              (func (export "run") (param i32 i32) (result i32) (local i32)
                (i32.add (i32.mul (local.get 0) (i32.const 1000)) (i32.load8_u (i32.load (i32.add (local.get 1) (i32.const 4)))))))
            """,
            Plan(
                StartupKind.Command,
                new StartupEntry(StartupPhase.Run, 0, EntryTarget.Export("run"), Arguments: [new(EntryArgumentKind.ArgumentCount), new(EntryArgumentKind.ArgumentVector)], Result: EntryResult.ExitCode)) with
            {
                Handoffs = [new(HandoffKind.Memory, "memory", null, "host", "argv@4096")],
            },
            ["run"],
            ["1: instantiate", "host gets argv@4096", "1: handoff memory memory to host as argv@4096", "1: run run(2, 4096) -> 2120", "1: drop", "exit 2120"]),
    ];

    private static StartupPlan Plan(StartupKind kind, params ImmutableArray<StartupEntry> entries) => new(kind, ProgramFlags.None, entries, [], []);
}
