using ComponentInit.Core.Startup.Detection.Facts;
using ComponentInit.Core.Startup.Plans;
using ComponentInit.Wasm.Modules;

namespace ComponentInit.Core.Startup.Detection.Rules;

/// <summary>D7: Go for JavaScript hosts: a program that waits for events on its live instance.</summary>
internal sealed class GoScriptRule() : DetectionRule("D7", DetectionStep.Framework)
{
    private const string Memory = "mem";

    private static readonly string[] HostModules = ["gojs", "go"];

    public override RuleAnswer? Ask(ModuleFacts facts, PlanDraft draft)
    {
        string? host = Array.Find(HostModules, facts.ImportModules.Contains);
        if (host is null || facts.Function("run") is null || facts.Plain("resume") is null || facts.Function("getsp") is null || !facts.HasExport(Memory, ExternKind.Memory)) return null;
        return new RuleAnswer($"exports run, resume, getsp and mem and imports '{host}': Go's runtime for JavaScript")
        {
            Kind = StartupKind.Command,
            Decides = true,
            Conventions = ["gojs"],
            Entries =
            [
                new StartupEntry(StartupPhase.Run, 0, EntryTarget.Export("run"), EntryFlags.Once, [new(EntryArgumentKind.ArgumentCount), new(EntryArgumentKind.ArgumentVector)]),
                Calls.Plain(StartupPhase.Pump, "resume"),
            ],
            Handoffs = [new StartupHandoff(HandoffKind.Memory, Memory, null, host, "memory"), new StartupHandoff(HandoffKind.Memory, Memory, null, host, "argv")],
        };
    }
}
