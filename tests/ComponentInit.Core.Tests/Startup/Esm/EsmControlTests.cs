using System.Collections.Immutable;
using ComponentInit.Core.Startup.Esm;
using ComponentInit.Core.Startup.Plans;
using ComponentInit.TestAssets;
using Xunit;

namespace ComponentInit.Core.Tests.Startup.Esm;

/// <summary>What a loader offers beside the exports, in Node: events, the end of an instance, and exports that imports see before the first entry.</summary>
public sealed class EsmControlTests
{
    private const string Events = """
        (module (import "env" "say" (func $say (param i32))) (func (export "resume") (call $say (i32.const 1))) (func (export "done") (call $say (i32.const 2)))
          (func (export "pump") (call $say (i32.const 3))) (func (export "main") (call $say (i32.const 4))))
        """;

    private static readonly ImmutableArray<StartupEntry> EventEntries =
    [
        new(StartupPhase.Pump, 0, EntryTarget.Export("resume")), new(StartupPhase.Finish, 0, EntryTarget.Export("done")), new(StartupPhase.Main, 0, EntryTarget.Export("main")),
    ];

    [Fact]
    public void WhatIsGivenIsPumpedAndFinished() => Assert.Equal("1,3,2 INIT202 INIT203", Run(Events, StartupKind.Reactor, EventEntries, """
        import { load, $pump as pump, finish } from "./in.mjs";
        const said = [];
        const given = await load(undefined, { env: { say: (n) => said.push(n) } });
        await pump(given);
        given.pump();
        await finish(given);
        let code, foreign;
        try { given.pump(); } catch (error) { code = error.code; }
        try { await pump({}); } catch (error) { foreign = error.code; }
        console.log(said.join(), code, foreign);
        """));

    [Fact]
    public void AProgramThatWaitsIsGivenItsPump() => Assert.Equal("pump,4,1", Run(Events, StartupKind.Reactor, EventEntries, """
        import { load } from "./in.mjs";
        const said = [];
        let pump;
        await load(undefined, { env: { say: (n) => said.push(n) } }, { runMain: true, onPump: (call) => { said.push("pump"); pump = call; } });
        await pump();
        console.log(said.join());
        """));

    [Fact]
    public void ACommandIsGivenItsPump() => Assert.Equal("0 4,1", Run(
        Events, StartupKind.Command, [new(StartupPhase.Run, 0, EntryTarget.Export("main")), new(StartupPhase.Pump, 0, EntryTarget.Export("resume"))], """
        import run from "./in.mjs";
        const said = [];
        let pump;
        const code = await run({ imports: { env: { say: (n) => said.push(n) } }, onPump: (call) => { pump = call; } });
        await pump();
        console.log(code, said.join());
        """));

    [Fact]
    public void TheInstanceOfTheImportIsPumpedAndFinishedToo() => Assert.Equal("1 2", Run(
        """(module (global $g (mut i32) (i32.const 0)) (func (export "resume") (global.set $g (i32.add (global.get $g) (i32.const 1)))) (global (export "g") (mut i32) (i32.const 0)) (func (export "done") (global.set 1 (i32.const 2))) (func (export "get") (result i32) global.get $g))""",
        StartupKind.Reactor, [new(StartupPhase.Pump, 0, EntryTarget.Export("resume")), new(StartupPhase.Finish, 0, EntryTarget.Export("done"))], """
        import { pump, finish, get, g } from "./in.mjs";
        await pump();
        const count = get();
        await finish();
        console.log(count, g.value);
        """));

    [Fact]
    public void ImportsSeeTheExportsBeforeTheFirstEntry() => Assert.Equal("6", Run(
        """(module (import "glue" "start" (func $start)) (export "__wbindgen_start" (func $start)) (global $g (mut i32) (i32.const 0)) (func (export "set") (param i32) (global.set $g (local.get 0))) (func (export "get") (result i32) global.get $g))""",
        StartupKind.Reactor, [new(StartupPhase.Init, 0, EntryTarget.Export("__wbindgen_start"), EntryFlags.ExportsVisible | EntryFlags.Once)], """
        import { load } from "./in.mjs";
        let wasm;
        const given = await load(undefined, { glue: { start: () => wasm.set(6) } }, { wire: (exports) => { wasm = exports; } });
        console.log(given.get());
        """));

    [Theory]
    [InlineData("""
        import { load, $pump, finish } from "./in.mjs";
        const given = await load(undefined, { env: { say: (n) => {} } }, { wire: (exports) => {}, onPump: (pump) => { void pump(); } });
        await $pump(given); await finish(given);
        export {};
        """, true)]
    [InlineData("""
        import { finish } from "./in.mjs";
        await finish();
        export {};
        """, false)]
    public void TheyAreDeclared(string consumer, bool fits)
    {
        string compiler = NpmPackages.RequireTypeScript();
        using var site = new EsmSite();
        site.AddLoader("in", Events, Plan(StartupKind.Reactor, EventEntries), EsmWasi.None);
        File.WriteAllText(site["main.mts"], consumer);
        string[] arguments = [compiler, "--noEmit", "--strict", "--target", "es2022", "--module", "nodenext", "--lib", "es2022,dom", "--types", "", site["main.mts"]];
        if (fits) Assert.Equal("", HostProgram.Run(NodeProgram.Find()!, arguments));
        else Assert.Throws<InvalidOperationException>(() => HostProgram.Run(NodeProgram.Find()!, arguments));
    }

    private static StartupPlan Plan(StartupKind kind, ImmutableArray<StartupEntry> entries) => new(kind, ProgramFlags.None, entries, [], []);

    private static string Run(string text, StartupKind kind, ImmutableArray<StartupEntry> entries, string script)
    {
        string? node = NodeProgram.Find();
        Assert.SkipWhen(node is null, "skipped: there is no node in PATH");
        using var site = new EsmSite();
        site.AddLoader("in", text, Plan(kind, entries), EsmWasi.None);
        File.WriteAllText(site["main.mjs"], script);
        return HostProgram.Run(node!, site["main.mjs"]).TrimEnd();
    }
}
