using System.Buffers;
using ComponentInit.Core.Startup.Esm;
using ComponentInit.Core.Startup.Plans;
using ComponentInit.Core.Startup.Sections;
using ComponentInit.Runtime.Engines;
using ComponentInit.TestAssets;
using ComponentInit.Wasm.Modules;
using Xunit;

namespace ComponentInit.Core.Tests.Startup.Esm;

/// <summary>A loader starts the module that it was written for, and no other; and what a convention says of its own, in Node.</summary>
public sealed class EsmDeclarationTests
{
    private const string Text = """(module (func (export "a")) (func (export "b")))""";

    private const string Load = """
        import { readFile } from "node:fs/promises";
        import { load } from "./in.mjs";
        try { console.log(typeof (await load(await readFile(new URL("other.wasm", import.meta.url)))).a); } catch (error) { console.log(error.message); }
        """;

    [Theory]
    [InlineData("a", "a", "function\n")]
    [InlineData("a", "b", "INIT203: the module declares in its section init.0 another start than that of this loader: ")]
    [InlineData("a", null, "INIT203: the module declares nothing in a section init.0, and that of this loader does: ")]
    [InlineData(null, "a", "INIT203: the module declares in its section init.0 another start than that of this loader: ")]
    [InlineData(null, null, "function\n")]
    public void TheModuleHasToDeclareWhatTheLoadersOneDoes(string? own, string? other, string words)
    {
        using var site = new EsmSite();
        site.AddLoader("in", Module(own), Plan(own ?? "a"), EsmWasi.None);
        File.WriteAllBytes(site["other.wasm"], Module(other));
        File.WriteAllText(site["main.mjs"], Load);
        Assert.StartsWith(words, HostProgram.Run(Node(), site["main.mjs"]), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0, "wasm_of_ocaml", "7\n")]
    [InlineData(2, "wasm_of_ocaml", "INIT201: the init entry '_initialize' ended the program with exit code 2; the instance is not given out\n")]
    [InlineData(0, "other", "INIT201: the init entry '_initialize' failed: ")]
    public void OCamlEndsItsProgramByAnException(int code, string convention, string words)
    {
        string text = $"""(module (tag $exit (export "ocaml_exit") (param i32)) (func (export "_initialize") (throw $exit (i32.const {code}))) (func (export "callback") (result i32) i32.const 7))""";
        var plan = new StartupPlan(StartupKind.Reactor, ProgramFlags.None, [new StartupEntry(StartupPhase.Init, 0, EntryTarget.Export("_initialize"))], [], [new(convention)]);
        using var site = new EsmSite();
        site.AddLoader("in", text, plan, EsmWasi.None);
        File.WriteAllText(site["main.mjs"], """try { console.log((await import("./in.mjs")).callback()); } catch (error) { console.log(error.message); }""");
        Assert.StartsWith(words, HostProgram.Run(Node(), site["main.mjs"]), StringComparison.Ordinal);
    }

    [Fact]
    public void AMemoryThatIsImportedIsHandedOverByItsIndex()
    {
        const string Importing = """(module (import "env" "say" (func $say)) (import "env" "memory" (memory 1)))""";
        var plan = new StartupPlan(StartupKind.Library, ProgramFlags.None, [], [new(HandoffKind.Memory, null, 0, "host", "memory")], []);
        using var site = new EsmSite();
        site.AddLoader("in", Importing, plan, EsmWasi.None);
        File.WriteAllText(site["main.mjs"], """
            import { load } from "./in.mjs";
            const memory = new WebAssembly.Memory({ initial: 1 });
            await load(undefined, { env: { memory, say: () => {} } }, { handoffs: { host: { receive: ({ name, value }) => console.log(name, value === memory) } } });
            """);
        Assert.Equal("#0 true\n", HostProgram.Run(Node(), site["main.mjs"]));
    }

    private static StartupPlan Plan(string export) => new(StartupKind.Reactor, ProgramFlags.None, [new StartupEntry(StartupPhase.Init, 0, EntryTarget.Export(export))], [], []);

    private static byte[] Module(string? declared)
    {
        byte[] bytes = WatParser.ToBinary(Text);
        return declared is null ? bytes : StartupSection.Write(WasmModule.Read(bytes), Plan(declared)).Write().ToArray();
    }

    private static string Node()
    {
        string? node = NodeProgram.Find();
        Assert.SkipWhen(node is null, "skipped: there is no node in PATH");
        return node!;
    }
}
