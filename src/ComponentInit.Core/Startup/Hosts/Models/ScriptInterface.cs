using ComponentInit.Core.Startup.Plans;

namespace ComponentInit.Core.Startup.Hosts.Models;

/// <summary>The JavaScript API alone, or an import of the module in its evaluation phase: only the core start section runs.</summary>
internal sealed class ScriptInterface() : HostModel("WebAssembly API")
{
    public override HostBehaviour? Describe(HostFacts facts)
    {
        if (facts.Plan.Kind == StartupKind.Command) return NotRun("instantiates the module and runs the start section only: call the entry yourself, on a new instance each time.");
        if (facts.Plan.Kind == StartupKind.Ambiguous) return NotInitialised("calls neither '_start' nor '_initialize'.");
        if (facts.Plan.Kind == StartupKind.MultiCommand) return NotInitialised("keeps one instance, on which the constructors run again at each call: instantiate again for each one.");
        if (facts.NeedsInit) return NotInitialised($"runs the start section only: call {facts.Initialisation} before any other export.");
        return Starts("instantiates the module, which is all there is to do.");
    }
}
