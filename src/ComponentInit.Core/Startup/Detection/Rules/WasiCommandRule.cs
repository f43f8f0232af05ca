using ComponentInit.Core.Startup.Detection.Facts;
using ComponentInit.Core.Startup.Plans;

namespace ComponentInit.Core.Startup.Detection.Rules;

/// <summary>D16: a command of WASI.</summary>
internal sealed class WasiCommandRule() : DetectionRule("D16", DetectionStep.General)
{
    public override RuleAnswer? Ask(ModuleFacts facts, PlanDraft draft) => draft.Kind is null && facts.Plain(WellKnownNames.Start) is { } start && facts.WasiModule is { } wasi
        ? new RuleAnswer($"exports '{start.Name}' and imports '{wasi}': a command of WASI")
        {
            Kind = StartupKind.Command,
            Decides = true,
            Entries = [Calls.Plain(StartupPhase.Run, start.Name, 0, facts.Bodies.IsGuardedByGlobal(start.Index) ? EntryFlags.Idempotent : EntryFlags.Once)],
        }
        : null;
}
