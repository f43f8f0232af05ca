using ComponentInit.Core.Startup.Plans;

namespace ComponentInit.Core.Startup.Hosts.Models;

/// <summary><c>Linker::module</c> of wasmtime: a command is instantiated for each call, anything else once.</summary>
internal sealed class WasmtimeLinker() : HostModel("wasmtime Linker::module")
{
    public override HostBehaviour? Describe(HostFacts facts)
    {
        if (facts is { Start: not null, Initialize: not null }) return Refuses("refuses the module: it cannot be both a command and a reactor.");
        if (facts.Initialize is { IsPlain: false }) return Refuses($"refuses the module, because '_initialize' has the type {facts.Initialize.Type}.");
        if (facts.Start is not null && facts.OddExport is { } odd) return Refuses($"takes the module for a command and refuses it, because its export '{odd}' is no function.");
        if (facts.Plan.Kind == StartupKind.Command) return Starts("makes a new instance for each call of '_start'.");
        if (facts.Plan.Kind == StartupKind.MultiCommand) return NotInitialised("makes one instance for all calls, on which the constructors run again at each one: make an instance for each call yourself.");
        if (facts.Start is not null) return NotInitialised("takes the module for a command, makes a new instance for each call of an export and never calls '_start' before: nothing is initialised.");
        if (!facts.NeedsInit) return Starts("makes one instance.");
        if (facts.InitializeIsEnough) return Starts("makes one instance and calls '_initialize'.");
        return NotInitialised($"makes one instance and does not call {facts.Initialisation}: call it through the linker before anything else.");
    }
}
