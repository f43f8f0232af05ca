using System.Collections.Immutable;
using System.Globalization;
using ComponentInit.Core.Startup.Plans;
using ComponentInit.Core.Startup.Validation;
using ComponentInit.Wasm;
using ComponentInit.Wasm.Modules;

namespace ComponentInit.Core.Startup.Execution;

/// <summary>A module in the form in which its plan can be executed: what a plan names by index has an export then.</summary>
internal sealed class StartupModule
{
    private const string ReservedPrefix = "componentinit:entry:";
    private const string ReservedHandoffPrefix = "componentinit:handoff:";
    private const string WasiModule = "wasi_snapshot_preview1";
    private const string WasiMemory = "memory";
    private readonly ImmutableHashSet<string> _hidden;

    /// <summary>Prepares a module.</summary>
    /// <exception cref="WasmException"><see cref="WasmErrorCode.StartupInvalid"/>: the plan does not fit the module.</exception>
    public StartupModule(WasmModule module, StartupPlan plan)
    {
        StartupValidator.ThrowIfInvalid(module, plan);
        Original = module;
        Plan = plan;
        Handoffs = [.. plan.Handoffs.Select(handoff => handoff with { Export = NameOf(module, handoff) })];
        Module = ExportByIndex(module, plan, Handoffs);
        _hidden = [.. plan.Entries.Where(entry => entry.Flags.HasFlag(EntryFlags.Hidden) && entry.Target.Kind != EntryTargetKind.AnyExport).SelectMany(TargetsOf)];
    }

    /// <summary>The module as it was given.</summary>
    public WasmModule Original { get; }

    /// <summary>The module to run.</summary>
    public WasmModule Module { get; }

    /// <summary>How it starts.</summary>
    public StartupPlan Plan { get; }

    /// <summary>The handoffs of the plan, each with the export under which the module to run gives it; with their index too where the plan says that.</summary>
    public ImmutableArray<StartupHandoff> Handoffs { get; }

    /// <summary>The functions that user code may call, in the order of the exports.</summary>
    public IEnumerable<string> Functions => FunctionsOf(Original).Where(name => !_hidden.Contains(name));

    /// <summary>The exports that an entry calls, in order.</summary>
    public IEnumerable<string> TargetsOf(StartupEntry entry) => entry.Target.Kind switch
    {
        EntryTargetKind.Export => [entry.Target.Name],
        EntryTargetKind.FunctionIndex => [NameOf(entry.Target.FunctionIndex)],
        EntryTargetKind.Prefix => FunctionsOf(Original).Where(name => name.StartsWith(entry.Target.Name, StringComparison.Ordinal)),
        _ => FunctionsOf(Original),
    };

    private static IEnumerable<string> FunctionsOf(WasmModule module) => module.Exports.Where(export => export.Kind == ExternKind.Function).Select(export => export.Name);

    private static string NameOf(uint function) => string.Create(CultureInfo.InvariantCulture, $"{ReservedPrefix}{function}");

    // WASI finds its memory by name, which the plan of a module that does not export it can only mean.
    private static string NameOf(WasmModule module, StartupHandoff handoff)
    {
        if (HandoffExports.Find(module, handoff) is { } name)
            return name;
        bool isWasi = handoff is { Kind: HandoffKind.Memory, To: WasiModule } && !module.Exports.Any(export => export.Name == WasiMemory);
        return isWasi ? WasiMemory : string.Create(CultureInfo.InvariantCulture, $"{ReservedHandoffPrefix}{handoff.Kind}:{handoff.Index}");
    }

    private static WasmModule ExportByIndex(WasmModule module, StartupPlan plan, ImmutableArray<StartupHandoff> handoffs)
    {
        uint[] indices = [.. plan.Entries.Where(entry => entry.Target.Kind == EntryTargetKind.FunctionIndex).Select(entry => entry.Target.FunctionIndex).Distinct()];
        StartupHandoff[] unnamed = [.. handoffs.Where(handoff => handoff.Index is not null && HandoffExports.Find(module, handoff) is null).DistinctBy(handoff => handoff.Export)];
        if (indices.Length + unnamed.Length == 0)
            return module;
        var editor = new ModuleEditor(module);
        foreach (uint index in indices)
            editor.AddExport(NameOf(index), ExternKind.Function, index);
        foreach (var handoff in unnamed)
            editor.AddExport(handoff.Export!, HandoffExports.KindOf(handoff.Kind), handoff.Index!.Value);
        return editor.ToModule();
    }
}
