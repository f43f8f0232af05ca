using ComponentInit.Core.Startup.Detection;
using ComponentInit.Core.Startup.Esm;
using ComponentInit.Core.Startup.Plans;
using ComponentInit.Core.Tests.Startup.Detection;
using ComponentInit.TestAssets;
using Xunit;

namespace ComponentInit.Core.Tests.Startup.Esm;

/// <summary>Entries that wait for the host, for real in Node: by asyncify with binaries of binaryen and Emscripten, and by JavaScript Promise Integration.</summary>
public sealed class EsmSuspendingTests
{
    private const string Waiting = """
        (module (import "env" "wait" (func $wait (param i32) (result i32))) (global $g (mut i32) (i32.const 0))
          (func (export "init") (global.set $g (i32.add (call $wait (i32.const 20)) (i32.const 1)))) (func (export "get") (result i32) global.get $g))
        """;

    private const string Load = """
        import { load } from "./waiting.mjs";
        const wait = async (n) => { await new Promise((resolve) => setTimeout(resolve, 5)); return n * 2; };
        try {
          console.log((await load(undefined, undefined, { suspending: { env: { wait } } })).get());
        } catch (error) { console.log(error.code, error.message); }
        """;

    private static StartupPlan Plan(EntryFlags flags) =>
        new(StartupKind.Reactor, ProgramFlags.None, [new StartupEntry(StartupPhase.Init, 0, EntryTarget.Export("init"), flags)], [], []);

    [Fact]
    public void AnEntryWaitsByPromiseIntegration()
    {
        string node = NpmPackages.RequireNewNode();
        using var site = new EsmSite();
        site.AddLoader("waiting", Waiting, Plan(EntryFlags.MaySuspend), EsmWasi.None);
        File.WriteAllText(site["main.mjs"], Load);
        Assert.Equal("41\n", HostProgram.Run(node, site["main.mjs"]));
    }

    [Fact]
    public void AHostWithoutPromiseIntegrationSaysSo()
    {
        using var site = new EsmSite();
        site.AddLoader("waiting", Waiting, Plan(EntryFlags.MaySuspend), EsmWasi.None);
        File.WriteAllText(site["main.mjs"], "delete WebAssembly.Suspending;\n" + Load.Replace("import { load } from \"./waiting.mjs\";", "const { load } = await import(\"./waiting.mjs\");", StringComparison.Ordinal));
        Assert.StartsWith("INIT203 INIT203: 'env.wait' waits, ", HostProgram.Run(RequireNode(), site["main.mjs"]), StringComparison.Ordinal);
    }

    [Fact]
    public void EmscriptensAsyncifySleepsInMain()
    {
        string output = Run("em-asyncify", """
            let slept = 0;
            let code;
            const emscripten_sleep = async (ms) => { slept++; await new Promise((resolve) => setTimeout(resolve, Math.min(ms, 5))); };
            const env = { emscripten_memcpy_big: () => { throw new Error("memcpy"); }, emscripten_resize_heap: () => 0, setTempRet0: () => {} };
            await load(undefined, { env }, { suspending: { env: { emscripten_sleep } }, runMain: true, onExit: (value) => { code = value; } });
            console.log("slept", slept, "exit", code);
            """);
        Assert.Matches(@"slept [1-9]\d* exit 0\n$", output);
    }

    [Fact]
    public void ACommandMadeWithBinaryensAsyncifyWaitsInAnImportOfWasi()
    {
        string output = Run("c-asyncify-command", """
            const { WASI } = await import("node:wasi");
            let waited = 0;
            const wasi = new WASI({ version: "preview1", args: ["x"] });
            const fd_write = async (...args) => { waited++; await new Promise((resolve) => setTimeout(resolve, 2)); return wasi.wasiImport.fd_write(...args); };
            const handoffs = { wasi_snapshot_preview1: { receive: ({ value }) => { value.grow(1); wasi.initialize({ exports: { memory: value } }); } } };
            const { run } = await load();
            const code = await run({ imports: { wasi_snapshot_preview1: wasi.wasiImport }, handoffs, suspending: { wasi_snapshot_preview1: { fd_write } }, asyncify: { data: 131072, size: 65536 } });
            console.log("waited", waited > 0, "exit", code);
            """);
        Assert.EndsWith("waited true exit 0\n", output, StringComparison.Ordinal);
    }

    private static string Run(string item, string script)
    {
        string node = RequireNode();
        var binary = ZooItem.Read(item).Binary;
        using var site = new EsmSite();
        var loader = EsmLoaderWriter.Write(binary, StartupDetector.Detect(binary).Plan, new EsmOptions { ModuleUrl = "in.wasm", Wasi = EsmWasi.Node });
        File.WriteAllBytes(site["in.wasm"], binary.Content.ToArray());
        File.WriteAllText(site["in.mjs"], loader.Script);
        File.WriteAllText(site["main.mjs"], "const { load } = await import(\"./in.mjs\");\n" + script);
        return HostProgram.Run(node, "--no-warnings", site["main.mjs"]).ReplaceLineEndings("\n");
    }

    private static string RequireNode()
    {
        string? node = NodeProgram.Find();
        Assert.SkipWhen(node is null, "skipped: there is no node in PATH");
        return node!;
    }
}
