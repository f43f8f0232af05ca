using ComponentInit.Core.Startup.Plans;

namespace ComponentInit.Core.Startup.Hosts.Models;

/// <summary>Making a component of one core module: only <c>_initialize</c> is called at instantiation.</summary>
internal sealed class ComponentNew() : HostModel("wasm-tools component new")
{
    public override HostBehaviour? Describe(HostFacts facts)
    {
        if (facts.Plan.Kind == StartupKind.Side) return Refuses("is for one module that is linked to its end; 'wasm-tools component link' takes side modules.");
        if (facts.Plan.Kind == StartupKind.Command) return Starts("makes a command of it with the adapter for WASI preview 1 commands.");
        if (facts.Plan.Kind == StartupKind.Ambiguous) return NotInitialised("calls '_initialize' at instantiation; '_start' becomes a command only with the adapter for commands.");
        if (!facts.NeedsInit) return facts.Plan.Kind == StartupKind.MultiCommand ? NotInitialised("keeps one instance, on which the constructors run again at each call.") : Starts("has nothing to call at instantiation.");
        return facts.InitializeIsEnough ? Starts("calls '_initialize' when the component is instantiated.") : NotInitialised($"ignores {facts.Initialisation}: globals of the program keep their zeros. Link with '_initialize' (-mexec-model=reactor).");
    }
}
