using System.Globalization;
using System.Text;
using ComponentInit.Core.Startup.Plans;
using ComponentInit.Wasm.Modules;

namespace ComponentInit.Core.Startup.Esm;

/// <summary>What a loader exports: the end of the script, and the declarations.</summary>
internal sealed class EsmExports
{
    private const string LoaderOptions = """
        /** What the loader can be given; all of it may be left out. */
        export interface LoadOptions {
          /** Sees each step of the driver as one line. */
          trace?: (line: string) => void;
          /** Arguments of the program; the first one is its name. */
          args?: string[];
          /** Environment variables, where the loader makes WASI itself. */
          env?: Record<string, string>;
          /** Directories by the path the guest sees, where the loader makes WASI itself. */
          preopens?: Record<string, string>;
          stdin?: number;
          stdout?: number;
          stderr?: number;
          /** Receivers of handoffs by import module; a function makes one for each instance. */
          handoffs?: Record<string, HandoffReceiver | (() => HandoffReceiver)>;
          /** Values of host handles and references that entries take. */
          handles?: Record<string, number>;
          references?: Record<string, unknown>;
          /** Turns a handle that replaces the exports into them. */
          resolveHandle?: (handle: number) => unknown;
          /** Gets all exports of each instance before its first entry is called, for imports that use them (EXPORTS_VISIBLE). */
          wire?: (exports: WebAssembly.Exports) => void;
          /** Gets, before a program runs, what is to be called after an event arrived that the guest waits for; where the plan has pump entries. */
          onPump?: (pump: () => Promise<void>) => void;
          onVersion?: (entry: string, version: number) => void;
          /** Run the main entries of a live instance too, and get their exit code. */
          runMain?: boolean;
          onExit?: (code: number) => void;
          /** Imports that wait, by module and name; for entries that may suspend, by asyncify or JavaScript Promise Integration. */
          suspending?: Record<string, Record<string, (...args: any[]) => unknown>>;
          /** Where asyncify may unwind the stack to; the module's malloc says it otherwise. */
          asyncify?: { data: number; size?: number };
        }
        export interface HandoffReceiver {
          imports?: Record<string, WebAssembly.ImportValue>;
          /** `name` is the export's, or `#0` for what the plan hands over by its index. */
          receive(handoff: { kind: string; name: string; role: string; value: unknown; instance: WebAssembly.Instance }): void;
        }
        /** `code` is an INIT code such as INIT201. */
        export declare class StartupError extends Error { readonly code: string; }
        export type Source = WebAssembly.Module | BufferSource | Response | URL | string;

        """;

    private readonly StartupPlan _plan;
    private readonly ModuleExport[] _given;
    private readonly WasmModule _module;
    private readonly EsmImports _imports;
    private readonly string _load;

    /// <summary>Finds what is given out.</summary>
    public EsmExports(WasmModule module, StartupPlan plan, EsmImports imports)
    {
        _imports = imports;
        _module = module;
        _plan = plan;
        var hidden = plan.Entries.Where(entry => entry.Flags.HasFlag(EntryFlags.Hidden)).Select(entry => entry.Target).ToArray();
        _given = [.. module.Exports.Where(export => !hidden.Any(target => IsHidden(export, target)))];
        if (plan.Kind == StartupKind.MultiCommand) _given = [.. _given.Where(export => export.Kind == ExternKind.Function)];
        _load = OwnName("load");
    }

    private bool IsCommand => _plan.Kind == StartupKind.Command;

    private string Parameters => $"({(_imports.IsEmpty ? "source?: Source" : "source: Source | undefined")}, {_imports.Parameter}, options?: LoadOptions)";

    // What a live instance can be asked for beside its exports, whose names are the guest's.
    private IEnumerable<(string Function, string Comment)> Controls
    {
        get
        {
            if (_plan.Kind is not (StartupKind.Library or StartupKind.Reactor)) yield break;
            if (!_plan.OfPhase(StartupPhase.Pump).IsEmpty) yield return ("pump", "Calls the pump entries, after an event arrived that the guest waits for");
            if (!_plan.OfPhase(StartupPhase.Finish).IsEmpty) yield return ("finish", "Calls the finish entries, once; the instance must not be used after that");
        }
    }

    /// <summary>The end of the script.</summary>
    /// <param name="starts">Whether importing it gives the exports.</param>
    public string Script(bool starts)
    {
        var text = new StringBuilder();
        text.Append("export { load as ").Append(_load).Append(", StartupError };\n");
        if (IsCommand)
            return text.Append("export const run = async (options = {}) => (await load(undefined, options.imports, options)).run();\nexport default run;\n").ToString();
        foreach (var (function, _) in Controls)
        {
            if (starts) text.Append("const $").Append(function).Append(" = (given = $given) => ").Append(function).Append("(given);\n");
            text.Append("export { ").Append(starts ? "$" : "").Append(function).Append(" as ").Append(OwnName(function)).Append(" };\n");
        }

        if (!starts)
            return text.ToString();
        bool several = _plan.Kind == StartupKind.MultiCommand;
        if (!several) text.Append("const $given = await load();\n");
        for (int i = 0; i < _given.Length; i++)
        {
            string name = EsmText.Quote(_given[i].Name);
            text.Append("const ").Append(EsmText.Local(i)).Append(" = ");
            text.Append(several ? $"async (...args) => (await load())[{name}](...args);\n" : $"$given[{name}];\n");
            text.Append("export { ").Append(EsmText.Local(i)).Append(" as ").Append(EsmText.ExportName(_given[i].Name)).Append(" };\n");
        }

        return text.ToString();
    }

    /// <summary>The declarations.</summary>
    /// <param name="starts">Whether importing the loader gives the exports.</param>
    public string Declarations(bool starts)
    {
        var text = new StringBuilder(LoaderOptions.ReplaceLineEndings("\n")).Append(_imports.Declarations());
        if (IsCommand)
        {
            text.Append("export interface RunOptions extends LoadOptions { ").Append(_imports.Parameter).Append("; }\n");
            text.Append("/** Runs the command on a fresh instance and gives its exit code. */\nexport declare function run(options").Append(_imports.IsEmpty ? "?" : "").Append(": RunOptions): Promise<number>;\nexport default run;\n");
            text.Append("export declare function load").Append(Parameters).Append(": Promise<{ readonly run: (options?: Partial<RunOptions>) => Promise<number> }>;\n");
            return text.ToString();
        }

        text.Append("/** What the module gives out. */\nexport interface Exports {\n");
        foreach (var export in _given)
            text.Append("  readonly ").Append(EsmText.Quote(export.Name)).Append(": ").Append(TypeOf(export)).Append(";\n");
        text.Append("}\n");
        text.Append("declare function $start").Append(Parameters).Append(": Promise<Exports>;\nexport { $start as ").Append(_load).Append(" };\n");
        foreach (var (function, comment) in Controls)
        {
            text.Append("/** ").Append(comment).Append(starts ? "; of the instance that importing the loader started unless another one is given." : ".").Append(" */\n");
            text.Append("declare function $").Append(function).Append("(given").Append(starts ? "?" : "").Append(": Exports): Promise<void>;\nexport { $").Append(function).Append(" as ").Append(OwnName(function)).Append(" };\n");
        }

        for (int i = 0; starts && i < _given.Length; i++)
        {
            text.Append("declare const ").Append(EsmText.Local(i)).Append(": Exports[").Append(EsmText.Quote(_given[i].Name)).Append("];\n");
            text.Append("export { ").Append(EsmText.Local(i)).Append(" as ").Append(EsmText.ExportName(_given[i].Name)).Append(" };\n");
        }

        return text.ToString();
    }

    private string OwnName(string name) => !IsCommand && _given.Any(export => export.Name == name) ? $"${name}" : name;

    private string TypeOf(ModuleExport export)
    {
        if (export.Kind != ExternKind.Function)
            return EsmTypes.Of(export.Kind);
        var type = _module.FunctionTypeOf(export.Index);
        string parameters = string.Join(", ", type.Parameters.Select((parameter, i) => string.Create(CultureInfo.InvariantCulture, $"p{i}: {EsmTypes.Of(parameter)}")));
        string result = EsmTypes.OfResults(type.Results);
        return $"({parameters}) => {(_plan.Kind == StartupKind.MultiCommand ? $"Promise<{result}>" : result)}";
    }

    private static bool IsHidden(ModuleExport export, EntryTarget target) => export.Kind == ExternKind.Function && target.Kind switch
    {
        EntryTargetKind.Export => export.Name == target.Name,
        EntryTargetKind.Prefix => export.Name.StartsWith(target.Name, StringComparison.Ordinal),
        _ => false,
    };
}
