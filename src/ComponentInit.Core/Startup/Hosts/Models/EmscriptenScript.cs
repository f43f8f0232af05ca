using ComponentInit.Core.Startup.Plans;

namespace ComponentInit.Core.Startup.Hosts.Models;

/// <summary>The JavaScript that Emscripten writes beside a module.</summary>
internal sealed class EmscriptenScript() : HostModel(HostName)
{
    public const string HostName = "Emscripten's JavaScript";

    public override HostBehaviour? Describe(HostFacts facts)
    {
        if (!facts.Plan.Conventions.Any(convention => convention.Name == "emscripten")) return null;
        if (facts.Plan.Kind == StartupKind.Unknown) return Starts("knows what the minified exports mean and calls them; without it the module cannot be started.");
        if (facts.Plan.Kind == StartupKind.Side) return Starts($"links the module into a main program{(facts.NeedsInit ? $" and calls {facts.Initialisation}" : "")}.");
        string main = facts.Plan.OfPhase(StartupPhase.Main) is [var entry, ..] ? $", then '{entry.Target}' unless noInitialRun is set" : "";
        if (facts.Plan.Kind == StartupKind.Command) return Starts("calls '_start' where it was written for this module.");
        return Starts(facts.NeedsInit ? $"calls {facts.Initialisation}{main}." : "instantiates the module; there is nothing to call.");
    }
}
