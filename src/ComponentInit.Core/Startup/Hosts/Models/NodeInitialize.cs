namespace ComponentInit.Core.Startup.Hosts.Models;

/// <summary><c>wasi.initialize(instance)</c> of Node: wants a memory and no <c>_start</c>; <c>_initialize</c> may be missing.</summary>
internal sealed class NodeInitialize() : HostModel("node:wasi initialize")
{
    public override HostBehaviour? Describe(HostFacts facts)
    {
        if (!facts.ExportsMemory) return Refuses("initialize() throws, because the module exports no memory named 'memory'.");
        if (facts.Start is not null) return Refuses("initialize() throws, because '_start' is exported.");
        if (!facts.NeedsInit) return facts.Initialize is null ? Starts("initialize() accepts the module; there is nothing to call.") : Starts("initialize() calls '_initialize'.");
        if (facts.InitializeIsEnough) return Starts("initialize() calls '_initialize'; a second call throws.");
        return NotInitialised($"initialize() accepts the module and does not call {facts.Initialisation}: call it yourself afterwards.");
    }
}
