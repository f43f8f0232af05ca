using System.Net;
using ComponentInit.Core.Startup.Esm;
using ComponentInit.Core.Startup.Plans;
using ComponentInit.Core.Tests.Startup.Execution;
using Xunit;

namespace ComponentInit.Core.Tests.Startup.Esm;

/// <summary>The loaders of the declared modules give the lines in Node and in a browser that .NET gives.</summary>
public sealed class EsmHostTests
{
    [Fact]
    public void NodeDrivesThePlansAsDotNetDoes()
    {
        string? node = HostProgram.Find("node", "node.exe");
        Assert.SkipWhen(node is null, "skipped: there is no node in PATH");
        using var site = new EsmSite();
        File.WriteAllText(site["main.mjs"], "import { all } from \"./all.mjs\";\nconsole.log(JSON.stringify(all));\n");
        Check(HostProgram.Run(node!, site["main.mjs"]));
    }

    [Fact]
    public void ABrowserDrivesThePlansAsDotNetDoes()
    {
        string? chromium = HostProgram.Find("chromium", "chromium-browser", "google-chrome");
        Assert.SkipWhen(chromium is null, "skipped: there is no chromium in PATH");
        using var site = new EsmSite();
        File.WriteAllText(site["page.html"], "<!doctype html><meta charset=\"utf-8\"><pre></pre><script type=\"module\">import { all } from \"./all.mjs\"; document.querySelector(\"pre\").textContent = JSON.stringify(all);</script>");
        using var server = new StaticServer(Path.GetDirectoryName(site["page.html"])!);
        string page = HostProgram.Run(
            chromium!, "--headless", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", $"--user-data-dir={site["profile"]}", "--virtual-time-budget=20000", "--dump-dom", $"{server.Address}page.html");
        string[] parts = page.Split(["<pre>", "</pre>"], StringSplitOptions.None);
        Assert.True(parts.Length > 1 && parts[1].StartsWith('{'), page);
        Check(WebUtility.HtmlDecode(parts[1]));
    }

    [Fact]
    public void ImportingALoaderStartsWhatNeedsNoImports()
    {
        string? node = HostProgram.Find("node", "node.exe");
        Assert.SkipWhen(node is null, "skipped: there is no node in PATH");
        using var site = new EsmSite();
        site.AddLoader("reactor", """(module (global $g (mut i32) (i32.const 1)) (func (export "init") (global.set $g (i32.const 5))) (func (export "get") (result i32) global.get $g) (func (export "odd name")))""", "init");
        File.WriteAllText(site["main.mjs"], "import { get, \"odd name\" as odd } from \"./reactor.mjs\";\nimport * as all from \"./reactor.mjs\";\nconsole.log(get(), typeof odd, Object.keys(all).join());\n");
        Assert.Equal("5 function StartupError,get,init,load,odd name\n", HostProgram.Run(node!, site["main.mjs"]).ReplaceLineEndings("\n"));
    }

    [Fact]
    public void NodesOwnWasiServesEachRunOfACommand()
    {
        const string Text = """
            (module (import "wasi_snapshot_preview1" "fd_write" (func $write (param i32 i32 i32 i32) (result i32)))
              (import "wasi_snapshot_preview1" "proc_exit" (func $exit (param i32)))
              (memory (export "memory") 1) (data (i32.const 0) "\08\00\00\00\03\00\00\00hi\n")
              (func (export "_start") (call $exit (call $write (i32.const 1) (i32.const 0) (i32.const 1) (i32.const 64)))))
            """;
        string? node = HostProgram.Find("node", "node.exe");
        Assert.SkipWhen(node is null, "skipped: there is no node in PATH");
        var plan = new StartupPlan(
            StartupKind.Command, ProgramFlags.None, [new StartupEntry(StartupPhase.Run, 0, EntryTarget.Export("_start"))],
            [new StartupHandoff(HandoffKind.Memory, "memory", null, "wasi_snapshot_preview1", "memory")], []);
        using var site = new EsmSite();
        site.AddLoader("command", Text, plan, EsmWasi.Node);
        File.WriteAllText(site["main.mjs"], "import run from \"./command.mjs\";\nif (await run() + await run() !== 0) throw new Error(\"exit\");\n");
        Assert.Equal("hi\nhi\n", HostProgram.Run(node!, site["main.mjs"]));
    }

    [Fact]
    public void AnEntryAfterATurnLetsTheEventLoopTurn()
    {
        string? node = HostProgram.Find("node", "node.exe");
        Assert.SkipWhen(node is null, "skipped: there is no node in PATH");
        var entry = new StartupEntry(StartupPhase.Init, 0, EntryTarget.Export("f"), EntryFlags.AfterTurn);
        using var site = new EsmSite();
        site.AddLoader("turn", """(module (import "env" "say" (func $say)) (func (export "f") call $say))""", new StartupPlan(StartupKind.Reactor, ProgramFlags.None, [entry], [], []), EsmWasi.None);
        File.WriteAllText(site["main.mjs"], """
            import { load } from "./turn.mjs";
            const order = [];
            await load(undefined, { env: { say: () => order.push("entry") } }, { trace: (line) => {
              order.push(line);
              if (line === "1: instantiate") setTimeout(() => order.push("turn"), 0);
            } });
            console.log(order.join());
            """);
        Assert.Equal("1: instantiate,turn,entry,1: init f()\n", HostProgram.Run(node!, site["main.mjs"]).ReplaceLineEndings("\n"));
    }

    private static void Check(string json)
    {
        foreach (var module in DeclaredModules.All)
            Assert.Equal(module.Lines, EsmSite.Lines(json, module.Name));
    }
}
