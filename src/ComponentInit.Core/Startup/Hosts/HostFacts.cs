using System.Collections.Immutable;
using ComponentInit.Core.Startup.Detection;
using ComponentInit.Core.Startup.Detection.Facts;
using ComponentInit.Core.Startup.Plans;
using ComponentInit.Wasm.Modules;

namespace ComponentInit.Core.Startup.Hosts;

/// <summary>What hosts look at in a core module, beside its plan.</summary>
internal sealed class HostFacts(ModuleFacts module, StartupPlan plan)
{
    private static readonly string[] KnownNonFunctions = ["memory", "__indirect_function_table", "__heap_base", "__data_end"];

    public ModuleFacts Module { get; } = module;

    public StartupPlan Plan { get; } = plan;

    public ExportedFunction? Start { get; } = module.Function(WellKnownNames.Start);

    public ExportedFunction? Initialize { get; } = module.Function(WellKnownNames.Initialize);

    /// <summary>The names of what initialises an instance, in order, as messages show them; empty where nothing has to be called.</summary>
    public string Initialisation { get; } = string.Join(", ", InitEntries(plan).Select(entry => $"'{entry.Target}'"));

    /// <summary>Whether anything must be called before exports are used.</summary>
    public bool NeedsInit => Initialisation.Length > 0;

    /// <summary>Whether a host that calls <c>_initialize</c> and nothing else has initialised the instance.</summary>
    public bool InitializeIsEnough => OnlyInit(WellKnownNames.Initialize);

    /// <summary>Whether a host that calls <c>_start</c> and nothing else has initialised the instance.</summary>
    public bool StartIsEnough => OnlyInit(WellKnownNames.Start);

    /// <summary>The first module that is imported from and is not WASI preview 1, or null.</summary>
    public string? ForeignImport { get; } = module.Module.Imports.FirstOrDefault(import => import.Module is not ("wasi_snapshot_preview1" or "wasi_unstable"))?.Module;

    public bool ExportsMemory { get; } = module.HasExport("memory", ExternKind.Memory);

    /// <summary>An exported global, table or memory that no command has, or null.</summary>
    public string? OddExport { get; } = module.Module.Exports.FirstOrDefault(export => export.Kind != ExternKind.Function && !KnownNonFunctions.Contains(export.Name, StringComparer.Ordinal))?.Name;

    private static ImmutableArray<StartupEntry> InitEntries(StartupPlan plan) =>
        [.. plan.InOrder().Where(entry => entry.Phase is StartupPhase.Link or StartupPhase.Init || (entry.Phase == StartupPhase.ThreadInit && entry.Flags.HasFlag(EntryFlags.AlsoMain)))];

    private bool OnlyInit(string name) => InitEntries(Plan) is [var only] && only.Target.Name == name;
}
