using ComponentInit.Core.Startup.Plans;

namespace ComponentInit.Core.Startup.Hosts.Models;

/// <summary>The command line of wasmtime: calls <c>_initialize</c> and then <c>_start</c>, whichever there are.</summary>
internal sealed class WasmtimeCommandLine() : HostModel("wasmtime run")
{
    public override HostBehaviour? Describe(HostFacts facts)
    {
        if (facts.ForeignImport is { } import) return Refuses($"refuses the module, because nothing defines its imports from '{import}' (--preload can).");
        if (facts.Initialize is { IsPlain: false }) return Refuses($"refuses the module, because '_initialize' has the type {facts.Initialize.Type}.");
        if (facts.Plan.Kind == StartupKind.Command) return Starts(facts.Initialize is null ? "calls '_start'." : "calls '_initialize' and then '_start'.");
        if (facts.Plan.Kind == StartupKind.Ambiguous) return NotInitialised("calls '_initialize' and then '_start': if only one of them is meant, that is one call too many.");
        if (facts.Start is not null && facts.StartIsEnough) return Starts("calls '_start', which initialises the instance, and ends; --invoke calls an export without it.");
        if (!facts.NeedsInit) return Starts("instantiates the module and ends; --invoke NAME calls an export.");
        if (facts.InitializeIsEnough) return Starts("calls '_initialize' and ends; --invoke NAME calls an export after it.");
        return NotInitialised($"does not call {facts.Initialisation}: exports that --invoke calls are not initialised.");
    }
}
