using System.Buffers;
using System.Text.Json;
using ComponentInit.Core.Binaries;
using ComponentInit.Core.Startup.Esm;
using ComponentInit.Core.Startup.Plans;
using ComponentInit.Core.Startup.Sections;
using ComponentInit.Core.Tests.Startup.Execution;
using ComponentInit.Runtime.Engines;
using ComponentInit.Wasm.Modules;

namespace ComponentInit.Core.Tests.Startup.Esm;

/// <summary>A directory with the loaders of all declared modules, and a script that drives them as .NET does and collects the lines.</summary>
internal sealed class EsmSite : IDisposable
{
    private const string Harness = """
        const order = () => new Promise((resolve) => setTimeout(resolve, 0));
        export async function driveAll(modules) {
          const all = {};
          for (const module of modules) all[module.name] = await drive(module);
          return all;
        }
        async function drive({ loader, wasm, actions }) {
          const lines = [];
          const options = {
            trace: (line) => lines.push(line), args: ["prog", "x"],
            handoffs: { host: () => ({ receive: ({ role, value }) => lines.push(`host gets ${value === undefined ? "nothing" : role}`) }) },
          };
          const done = { pump: "pumped", finish: "finished" };
          let program, given;
          for (const action of actions) {
            const words = action.split(" ");
            const subject = words.at(-1);
            try {
              program ??= await (await import(loader)).load(wasm, {}, options);
              given = program;
              if (words[0] === "load") lines.push("loaded");
              else if (words[0] in done) lines.push((await (await import(loader))[words[0]](given), done[words[0]]));
              else if (words[0] === "run") lines.push(`exit ${await given.run()}`);
              else if (!(subject in given)) lines.push(`${subject}: missing`);
              else lines.push(`${subject} = ${(await given[subject]()) ?? ""}`);
            } catch (error) {
              lines.push(`${subject}: ${error.code ?? error}`);
            }
          }
          await order();
          return lines;
        }
        """;

    private readonly DirectoryInfo _directory = Directory.CreateTempSubdirectory("esm-");

    /// <summary>Writes it.</summary>
    public EsmSite()
    {
        List<string> modules = [];
        for (int i = 0; i < DeclaredModules.All.Length; i++)
        {
            var declared = DeclaredModules.All[i];
            byte[] bytes = StartupSection.Write(WasmModule.Read(WatParser.ToBinary(declared.Text)), declared.Plan).Write().ToArray();
            var loader = EsmLoaderWriter.Write(WasmBinary.FromBytes(bytes), declared.Plan, new EsmOptions { ModuleUrl = $"m{i}.wasm" });
            // What importing a loader starts by itself would be steps that the table does not have.
            string script = loader.Script[..loader.Script.IndexOf("export { load", StringComparison.Ordinal)] + "export { load, pump, finish };\n";
            File.WriteAllText(this[$"m{i}.mjs"], script);
            File.WriteAllBytes(this[$"m{i}.wasm"], bytes);
            modules.Add($"{{ name: {Quote(declared.Name)}, loader: \"./m{i}.mjs\", wasm: undefined, actions: [{string.Join(", ", declared.Actions.Select(Quote))}] }}");
        }

        File.WriteAllText(this["harness.mjs"], Harness);
        File.WriteAllText(this["all.mjs"], $"import {{ driveAll }} from \"./harness.mjs\";\nexport const all = await driveAll([{string.Join(",\n", modules)}]);\n");
    }

    /// <summary>Path of a file in it.</summary>
    public string this[string name] => Path.Combine(_directory.FullName, name);

    /// <summary>Adds the loader of a reactor as it is written.</summary>
    public void AddLoader(string name, string text, string init) =>
        AddLoader(name, text, new StartupPlan(StartupKind.Reactor, ProgramFlags.None, [new StartupEntry(StartupPhase.Init, 0, EntryTarget.Export(init))], [], []), EsmWasi.None);

    /// <summary>Adds a loader as it is written.</summary>
    public void AddLoader(string name, string text, StartupPlan plan, EsmWasi wasi) => AddLoader(name, WatParser.ToBinary(text), plan, wasi);

    /// <summary>Adds a loader as it is written.</summary>
    public void AddLoader(string name, byte[] bytes, StartupPlan plan, EsmWasi wasi)
    {
        var binary = WasmBinary.FromBytes(bytes);
        var loader = EsmLoaderWriter.Write(binary, plan, new EsmOptions { ModuleUrl = $"{name}.wasm", Wasi = wasi });
        File.WriteAllText(this[$"{name}.mjs"], loader.Script);
        File.WriteAllText(this[$"{name}.d.mts"], loader.Declarations);
        File.WriteAllBytes(this[$"{name}.wasm"], binary.Content.ToArray());
    }

    /// <summary>The lines of a module out of what a host printed.</summary>
    public static string[] Lines(string json, string name)
    {
        using var document = JsonDocument.Parse(json);
        return [.. document.RootElement.GetProperty(name).EnumerateArray().Select(line => line.GetString()!)];
    }

    public void Dispose() => _directory.Delete(recursive: true);

    private static string Quote(string text) => $"\"{JsonEncodedText.Encode(text)}\"";
}
