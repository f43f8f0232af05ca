using ComponentInit.Core.Startup.Plans;

namespace ComponentInit.Core.Startup.Hosts.Models;

/// <summary>Linking dynamic libraries into a component.</summary>
internal sealed class ComponentLink() : HostModel("wasm-tools component link")
{
    public override HostBehaviour? Describe(HostFacts facts)
    {
        if (facts.Plan.Kind != StartupKind.Side) return null;
        return Starts(facts.NeedsInit ? $"calls {facts.Initialisation} when the component is instantiated, libraries before what needs them." : "links the library; it has no constructors to call.");
    }
}
