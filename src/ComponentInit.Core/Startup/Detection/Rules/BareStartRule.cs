using ComponentInit.Core.Startup.Detection.Facts;
using ComponentInit.Core.Startup.Plans;

namespace ComponentInit.Core.Startup.Detection.Rules;

/// <summary>D16l: <c>_start</c> without WASI: most likely a command.</summary>
internal sealed class BareStartRule() : DetectionRule("D16l", DetectionStep.General)
{
    public override RuleAnswer? Ask(ModuleFacts facts, PlanDraft draft)
    {
        if (draft.Kind is not null || facts.ImportsWasi || facts.Plain(WellKnownNames.Start) is not { } start) return null;
        if (facts.Bodies.IsEmpty(start.Index) || facts.Plain(TeaVmRule.Queue) is not null || facts.Function(TeaVmRule.Queue) is not null) return null;
        return new RuleAnswer($"exports '{start.Name}' and imports no WASI: most often a command, sometimes the initialisation of a live instance")
        {
            Kind = StartupKind.Command,
            Certainty = StartupCertainty.Likely,
            Decides = true,
            Entries = [Calls.Plain(StartupPhase.Run, start.Name, 0, EntryFlags.Once)],
        };
    }
}
