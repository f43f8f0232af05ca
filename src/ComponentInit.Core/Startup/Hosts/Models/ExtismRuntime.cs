using ComponentInit.Core.Startup.Plans;

namespace ComponentInit.Core.Startup.Hosts.Models;

/// <summary>Extism: calls constructors of its own accord, and <c>_start</c> only as a function of the plug-in.</summary>
internal sealed class ExtismRuntime() : HostModel("Extism")
{
    public override HostBehaviour? Describe(HostFacts facts)
    {
        string? foreign = facts.Module.ImportModules.Order(StringComparer.Ordinal).FirstOrDefault(name => !name.StartsWith("extism:", StringComparison.Ordinal) && name != "wasi_snapshot_preview1");
        if (foreign is not null) return Refuses($"refuses the module unless host functions are given for its imports from '{foreign}'.");
        if (facts.Plan.Kind == StartupKind.Ambiguous) return Starts("calls '_initialize' and not '_start', which stays a function that can be called.");
        if (facts.Plan.Kind == StartupKind.Command) return NotRun("calls '_start' when the plug-in's function of that name is called, on a new instance each time.");
        if (facts.Plan.Kind == StartupKind.MultiCommand) return NotInitialised("keeps one instance, on which the constructors run again at each call.");
        if (!facts.NeedsInit) return Starts("instantiates the module; there is nothing to call.");
        if (facts.InitializeIsEnough || facts.Plan.Entries.All(entry => entry.Target.Name is "_initialize" or "hs_init" or "__wasm_call_ctors" || entry.Phase != StartupPhase.Init)) return Starts($"calls {facts.Initialisation} before the first function of the plug-in.");
        return NotInitialised($"does not call {facts.Initialisation}: export '_initialize' from the plug-in.");
    }
}
