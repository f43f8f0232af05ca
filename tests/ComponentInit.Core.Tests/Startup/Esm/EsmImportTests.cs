using ComponentInit.Core.Binaries;
using ComponentInit.Core.Startup.Detection;
using ComponentInit.Core.Startup.Esm;
using ComponentInit.Runtime.Engines;
using ComponentInit.TestAssets;
using Xunit;

namespace ComponentInit.Core.Tests.Startup.Esm;

/// <summary>Loaders of modules that import more than WASI, in Node; and their declarations under TypeScript's compiler.</summary>
public sealed class EsmImportTests
{
    private const string Importing = """
        (module (import "env" "say" (func $say (param i32 i64) (result f64))) (import "env" "base" (global i32)) (import "host" "memory" (memory 1))
          (func (export "_initialize")) (func (export "get") (result f64) (call $say (i32.const 2) (i64.const 3))))
        """;

    private const string Addon = """
        (module
          (import "napi" "napi_create_int32" (func $int (param i32 i32 i32) (result i32)))
          (import "napi" "napi_set_named_property" (func $set (param i32 i32 i32 i32) (result i32)))
          (memory (export "memory") 1) (data (i32.const 16) "answer\00") (global $ready (mut i32) (i32.const 0))
          (func (export "_initialize") (global.set $ready (i32.const 42)))
          (func (export "napi_register_wasm_v1") (param i32 i32) (result i32)
            (drop (call $int (local.get 0) (global.get $ready) (i32.const 8)))
            (drop (call $set (local.get 0) (local.get 1) (i32.const 16) (i32.load (i32.const 8))))
            (local.get 1)))
        """;

    [Fact]
    public void WhatIsMissingIsNamed()
    {
        string output = Run(Importing, """
            const { load } = await import("./in.mjs");
            for (const imports of [undefined, { env: { say: () => 1, base: 0 } }, { env: { say: 5, base: 0 }, host: { memory: new WebAssembly.Memory({ initial: 1 }) } }]) {
              try { await load(undefined, imports); } catch (error) { console.log(error.message); }
            }
            """);
        string[] lines = output.Split('\n');
        Assert.Equal("INIT203: the module imports 'env.say' (function), 'env.base' (global), 'host.memory' (memory), and nothing was given for them: give load(source, imports)", lines[0]);
        Assert.Equal("INIT203: the module imports 'host.memory' (memory), and nothing was given for it: give load(source, imports)", lines[1]);
        Assert.StartsWith("INIT203: the imports do not fit the module: ", lines[2], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "INIT203: the module imports 'wasi_snapshot_preview1.fd_close' (function), and nothing was given for it: give run({ imports }); WASI can come from node:wasi")]
    [InlineData("""(memory (export "memory") 1)""", "= { imports?, receive }; WASI can come from node:wasi")]
    public void ACommandSaysWhereItsImportsAreGiven(string memory, string words)
    {
        string text = $"""(module (import "wasi_snapshot_preview1" "fd_close" (func (param i32) (result i32))) {memory} (func (export "_start")))""";
        string output = Run(text, """
            const { run } = await import("./in.mjs");
            try { await run(); } catch (error) { console.log(error.message); }
            """, EsmWasi.None);
        Assert.Contains(words, output, StringComparison.Ordinal);
    }

    [Fact]
    public void WhatIsGivenIsUsed() => Assert.Equal("23\n", Run(Importing, """
        import { load } from "./in.mjs";
        const imports = { env: { say: (a, b) => Number(`${a}${b}`), base: 0 }, host: { memory: new WebAssembly.Memory({ initial: 1 }) } };
        console.log((await load(undefined, imports)).get());
        """));

    [Theory]
    [InlineData("$wasi", "5\n")]
    [InlineData("$host", "INIT201: the init entry '_initialize' failed: called the import 'env.f', and the host's functions are not available during this entry; the instance is not given out\n")]
    public void AnEntryWithoutHostCallsReachesWasiOnly(string called, string expected)
    {
        string filter = $"""
            (module (import "env" "f" (func $host (result i32))) (import "wasi_snapshot_preview1" "sched_yield" (func $wasi (result i32))) (memory (export "memory") 1)
              (func (export "proxy_abi_version_0_2_0")) (func (export "_initialize") (drop (call {called}))) (func (export "later") (result i32) (call $host)))
            """;
        Assert.Equal(expected, Run(filter, """
            const { load } = await import("./in.mjs");
            try { console.log((await load(undefined, { env: { f: () => 5 } })).later()); } catch (error) { console.log(error.message); }
            """));
    }

    [Fact]
    public void AnAddonOfNodeApiGivesItsExportsObject()
    {
        const string Host = """
            import { load, StartupError } from "./in.mjs";
            const values = [undefined];
            const add = (value) => values.push(value) - 1;
            const exports = {};
            const handles = { "napi.env": add({}), "napi.exports": add(exports) };
            let memory;
            const napi = {
              napi_create_int32: (env, value, result) => { new DataView(memory.buffer).setUint32(result, add(value), true); return 0; },
              napi_set_named_property: (env, object, name, value) => {
                const bytes = new Uint8Array(memory.buffer, name);
                values[object][new TextDecoder().decode(bytes.subarray(0, bytes.indexOf(0)))] = values[value];
                return 0;
              },
            };
            const receiver = { receive: ({ role, value }) => { if (role === "memory") memory = value; } };
            const handoffs = { env: receiver, wasi_snapshot_preview1: receiver };
            const given = await load(undefined, { napi }, { handles, handoffs, resolveHandle: (handle) => values[handle] });
            console.log(given === exports, given.answer);
            for (const options of [{ handoffs }, { handoffs, handles }]) {
              try { await load(undefined, { napi }, options); } catch (error) { console.log(error instanceof StartupError, error.message); }
            }
            """;
        string[] lines = Run(Addon, Host).Split('\n');
        Assert.Equal("true 42", lines[0]);
        Assert.Contains("true INIT203: an entry takes 'napi.env' of the host: give options.handles", lines[1], StringComparison.Ordinal);
        Assert.Contains("true INIT203: 'napi_register_wasm_v1' gives a handle that replaces the exports: give options.resolveHandle", lines[2], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""(module (func (export "_initialize")) (func (export "f") (param i32 i64) (result i64) local.get 1) (func (export "odd name")) (memory (export "memory") 1))""", """
        import { f, memory, load, "odd name" as odd, StartupError } from "./in.mjs";
        const r: bigint = f(1, 2n); const m: WebAssembly.Memory = memory; odd();
        load(undefined, {}, { trace: (line: string) => {}, runMain: true }).then((given) => given.f(1, 2n), (error: StartupError) => error.code);
        export { r, m };
        """, true)]
    [InlineData(Importing, """
        import { load, type Imports } from "./in.mjs";
        const imports: Imports = { env: { say: (a: number, b: bigint) => a, base: 0 }, host: { memory: new WebAssembly.Memory({ initial: 1 }) } };
        export const n: number = (await load(undefined, imports)).get();
        """, true)]
    [InlineData(Importing, """
        import { load } from "./in.mjs";
        await load();
        export {};
        """, false)]
    [InlineData(Importing, """
        import { load } from "./in.mjs";
        await load(undefined, { env: { base: 0 }, host: { memory: new WebAssembly.Memory({ initial: 1 }) } });
        export {};
        """, false)]
    [InlineData("""(module (import "wasi_snapshot_preview1" "fd_close" (func (param i32) (result i32))) (memory (export "memory") 1) (func (export "_start")))""", """
        import run, { load } from "./in.mjs";
        export const codes: number[] = [await run(), await run({ args: ["a"], env: { A: "b" } }), await (await load()).run()];
        """, true)]
    [InlineData("""(module (func (export "_initialize")) (func (export "f") (param i32)))""", """
        import { f } from "./in.mjs";
        f("text");
        """, false)]
    public void TheDeclarationsAreStrictTypeScript(string text, string consumer, bool fits)
    {
        string compiler = NpmPackages.RequireTypeScript();
        using var site = new EsmSite();
        WriteLoader(site, text, EsmWasi.Node);
        File.WriteAllText(site["main.mts"], consumer);
        string[] arguments = [compiler, "--noEmit", "--strict", "--target", "es2022", "--module", "nodenext", "--lib", "es2022,dom", "--types", "", site["main.mts"]];
        if (fits) Assert.Equal("", HostProgram.Run(NodeProgram.Find()!, arguments));
        else Assert.Throws<InvalidOperationException>(() => HostProgram.Run(NodeProgram.Find()!, arguments));
    }

    private static void WriteLoader(EsmSite site, string text, EsmWasi wasi)
    {
        var binary = WasmBinary.FromBytes(WatParser.ToBinary(text));
        var loader = EsmLoaderWriter.Write(binary, StartupDetector.Detect(binary).Plan, new EsmOptions { ModuleUrl = "in.wasm", Wasi = wasi });
        File.WriteAllText(site["in.mjs"], loader.Script);
        File.WriteAllText(site["in.d.mts"], loader.Declarations);
        File.WriteAllBytes(site["in.wasm"], binary.Content.ToArray());
    }

    private static string Run(string text, string script, EsmWasi wasi = EsmWasi.Node)
    {
        string? node = NodeProgram.Find();
        Assert.SkipWhen(node is null, "skipped: there is no node in PATH");
        using var site = new EsmSite();
        WriteLoader(site, text, wasi);
        File.WriteAllText(site["main.mjs"], script);
        return HostProgram.Run(node!, "--no-warnings", site["main.mjs"]).ReplaceLineEndings("\n");
    }
}
