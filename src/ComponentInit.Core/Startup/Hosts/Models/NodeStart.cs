using ComponentInit.Core.Startup.Plans;

namespace ComponentInit.Core.Startup.Hosts.Models;

/// <summary><c>wasi.start(instance)</c> of Node: wants a memory, <c>_start</c> of whatever type, and no <c>_initialize</c>.</summary>
internal sealed class NodeStart() : HostModel("node:wasi start")
{
    public override HostBehaviour? Describe(HostFacts facts)
    {
        if (!facts.ExportsMemory) return Refuses("start() throws, because the module exports no memory named 'memory'.");
        if (facts.Start is null) return Refuses("start() throws, because the module exports no function '_start'.");
        if (facts.Initialize is not null) return Refuses("start() throws, because '_initialize' is exported beside '_start'.");
        if (facts.Plan.Kind == StartupKind.Command) return Starts("start() calls '_start' and returns its exit code; make a new instance for each run.");
        return facts.StartIsEnough
            ? Starts("start() calls '_start', which initialises the instance; the exports may be called afterwards.")
            : NotInitialised("start() calls '_start', which is not how this module is initialised.");
    }
}
