using ComponentInit.Core.Startup.Detection;
using ComponentInit.Core.Startup.Esm;
using ComponentInit.Core.Tests.Startup.Detection;
using ComponentInit.TestAssets;
using ComponentInit.Wasm;
using Xunit;

namespace ComponentInit.Core.Tests.Startup.Esm;

/// <summary>Real addons of Node-API, made with napi-rs, on the real implementation for WebAssembly.</summary>
public sealed class EsmNodeApiTests
{
    // The implementation would register the addon itself: it is given a stand-in for that call, which keeps the environment; the plan then makes the true one.
    private const string Host = """
        const { createNapiModule } = await import(new URL("core/dist/emnapi-core.mjs", root));
        const { createContext } = await import(new URL("runtime/dist/emnapi.mjs", root));
        const { readFile } = await import("node:fs/promises");
        const { load } = await import("./in.mjs");
        const module = await WebAssembly.compile(await readFile(new URL("in.wasm", import.meta.url)));
        const context = createContext();
        const addon = createNapiModule({ context, asyncWorkPoolSize: 0 });
        const memory = new WebAssembly.Memory({ initial: 16384, maximum: 65536, shared: true });
        const handles = {};
        const roles = [];
        let env, scope;
        const wire = (exports) => {
          addon.init({ module, memory, instance: { exports: { ...exports, napi_register_wasm_v1: () => { env = addon.envObject; return 0; } } } });
          scope = context.openScope(env);
          handles["napi.env"] = env.id;
          handles["napi.exports"] = scope.add(addon.exports).id;
        };
        const resolveHandle = (handle) => {
          const value = context.handleStore.get(handle).value;
          context.closeScope(env, scope);
          return value;
        };
        const handoffs = { env: { receive: ({ role, value }) => { roles.push(role, value instanceof WebAssembly.Memory && value === memory); } } };
        const given = await load(module, { env: { ...addon.imports.env, ...addon.imports.napi, ...addon.imports.emnapi, memory } }, { handles, wire, resolveHandle, handoffs });
        console.log(roles.join(), given === addon.exports, given.crc32("123456789").toString(16), given.crc32c("123456789").toString(16));
        """;

    [Fact]
    public void AnAddonRunsOnTheRealNodeApi()
    {
        string root = new Uri(NpmPackages.RequireNodeApi() + Path.DirectorySeparatorChar).AbsoluteUri;
        var binary = ZooItem.Read("napi-crc32").Binary;
        using var site = new EsmSite();
        site.AddLoader("in", binary.Content.ToArray(), StartupDetector.Detect(binary).Plan, EsmWasi.Node);
        File.WriteAllText(site["main.mjs"], $"const root = \"{root}\";\n{Host}");
        Assert.Equal("memory,true,table,false,allocator,false true cbf43926 e3069283\n", HostProgram.Run(NodeProgram.Find()!, "--no-warnings", site["main.mjs"]));
    }

    [Fact]
    public void AnAddonWithThreadsIsRefusedByName()
    {
        var binary = ZooItem.Read("napi-unrs-resolver").Binary;
        var error = Assert.Throws<WasmException>(() => EsmLoaderWriter.Write(binary, StartupDetector.Detect(binary).Plan, new EsmOptions { ModuleUrl = "in.wasm" }));
        Assert.StartsWith("INIT203: the module makes threads over shared memory ('wasi_thread_start' is its thread entry)", error.Message, StringComparison.Ordinal);
    }
}
