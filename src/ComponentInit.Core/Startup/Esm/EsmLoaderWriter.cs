using System.Text;
using ComponentInit.Core.Binaries;
using ComponentInit.Core.Startup.Execution;
using ComponentInit.Core.Startup.Plans;
using ComponentInit.Core.Startup.Sections;
using ComponentInit.Core.Startup.Text;
using ComponentInit.Core.Startup.Validation;
using ComponentInit.Wasm;
using ComponentInit.Wasm.Modules;

namespace ComponentInit.Core.Startup.Esm;

/// <summary>Writes the ES module that starts a core module by its plan in Node and in browsers. Source: the <c>init.0</c> convention, execution in JavaScript.</summary>
public static class EsmLoaderWriter
{
    // The parts of the driver, the embedded files of the folder Driver, in their order in a loader.
    private static readonly string[] DriverParts = ["basics.mjs", "entries.mjs", "suspending.mjs", "arguments.mjs", "programs.mjs"];

    /// <summary>Writes a loader.</summary>
    /// <param name="binary">A core module.</param>
    /// <param name="plan">How it starts.</param>
    /// <param name="options">How the loader is written.</param>
    /// <exception cref="WasmException">
    /// <see cref="WasmErrorCode.WasmFeatureUnsupported"/>: a component or side module; <see cref="WasmErrorCode.StartupInvalid"/>: the plan does not fit the module, or names by its
    /// index what JavaScript cannot reach, or makes threads (INIT203).
    /// </exception>
    public static EsmLoader Write(WasmBinary binary, StartupPlan plan, EsmOptions options)
    {
        var module = binary.ReadModule();
        CheckPlan(module, plan);
        StartupValidator.ThrowIfInvalid(module, plan);
        var imports = new EsmImports(module, options.Wasi);
        var names = new EsmExports(module, plan, imports);
        bool starts = plan.Kind == StartupKind.Command || imports.IsEmpty;
        var script = new StringBuilder();
        script.Append("// Starts ").Append(EsmText.Quote(options.ModuleUrl)).Append(" by its start-up plan. Written by component-init; needs nothing else.\n");
        script.Append("const plan = ").Append(Encoding.UTF8.GetString(PlanJson.Write(plan with { Handoffs = [.. plan.Handoffs.Select(handoff => Reachable(module, handoff))] })).TrimEnd()).Append(";\n");
        script.Append("const settings = { wasi: ").Append(EsmText.Quote(options.Wasi == EsmWasi.Node ? "node" : "none")).Append(", declaration: ").Append(Declaration(module)).Append(" };\n");
        script.Append("const defaultSource = new URL(").Append(EsmText.Quote(options.ModuleUrl)).Append(", import.meta.url);\n\n");
        script.Append(Driver()).Append('\n');
        script.Append(names.Script(starts));
        return new EsmLoader(script.ToString(), names.Declarations(starts), starts);
    }

    private static void CheckPlan(WasmModule module, StartupPlan plan)
    {
        if (plan.Kind is StartupKind.Side or StartupKind.Component)
            throw new WasmException(WasmErrorCode.WasmFeatureUnsupported, $"A loader starts libraries, reactors and commands, and this is a {StartupTerms.Of(plan.Kind)}{(plan.Kind == StartupKind.Side ? " module: link it with its main module first" : "")}.");
        if (plan.Entries.FirstOrDefault(entry => entry.Target.Kind == EntryTargetKind.FunctionIndex) is { } entry)
            throw new StartupMessage(StartupCode.HostIncomplete, $"the {StartupTerms.Of(entry.Phase)} entry names function {entry.Target.FunctionIndex} by its index, and JavaScript calls exports only: export it and name the export").ToException();
        if (StartupHostCheck.ThreadEntry(module, plan) is { } thread)
            throw new StartupMessage(StartupCode.HostIncomplete, $"the module makes threads over shared memory ('{thread.Target}' is its {StartupTerms.Of(thread.Phase)} entry), and a loader starts one instance in one thread: use the JavaScript of its toolchain, or build the program without threads").ToException();
    }

    // JavaScript reaches what is exported and what it gave itself.
    private static StartupHandoff Reachable(WasmModule module, StartupHandoff handoff)
    {
        if (handoff.Index is null || HandoffExports.FindImport(module, handoff) is not null)
            return handoff;
        string what = StartupTerms.Of(handoff.Kind);
        return HandoffExports.Find(module, handoff) is { } export
            ? handoff with { Export = export }
            : throw new StartupMessage(
                StartupCode.HostIncomplete, $"{what} {handoff.Index} is handed over to '{handoff.To}' by its index, is neither imported nor exported, and JavaScript cannot reach it: export it").ToException();
    }

    // What the module says itself about how it starts; whoever is given another one is to notice.
    private static string Declaration(WasmModule module) =>
        module.FindCustom(StartupSection.Name) is { } section ? EsmText.Quote(Convert.ToHexStringLower(section.Content.Span)) : "undefined";

    private static string Driver() => string.Join('\n', DriverParts.Select(ReadPart));

    private static string ReadPart(string name)
    {
        using var stream = typeof(EsmLoaderWriter).Assembly.GetManifestResourceStream(name)!;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
