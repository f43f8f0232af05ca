using ComponentInit.Core.Startup.Plans;

namespace ComponentInit.Core.Startup.Hosts.Models;

/// <summary>The command line of wazero: calls <c>_start</c> and nothing else.</summary>
internal sealed class WazeroCommandLine() : HostModel("wazero run")
{
    public override HostBehaviour? Describe(HostFacts facts)
    {
        if (facts.ForeignImport is { } import) return Refuses($"refuses the module, because nothing defines its imports from '{import}'.");

        if (facts.Module.HasManagedTypes) return Refuses("does not compile types of garbage-collected Wasm.");
        if (facts.Module.HasSharedMemory) return Refuses("refuses the shared memory unless its threads feature is switched on.");
        if (facts.Plan.Kind == StartupKind.Command) return Starts("calls '_start'.");
        if (facts.Plan.Kind == StartupKind.Ambiguous) return NotInitialised("calls '_start' and not '_initialize'.");
        if (facts.Plan.Kind == StartupKind.MultiCommand) return NotInitialised("keeps one instance, on which the constructors run again at each call: instantiate again for each one.");
        if (!facts.NeedsInit) return Starts("instantiates the module.");
        if (facts.StartIsEnough) return Starts("calls '_start', which initialises the instance.");
        return NotInitialised($"does not call {facts.Initialisation}: the program is not initialised. Embed wazero and name it in WithStartFunctions.");
    }
}
