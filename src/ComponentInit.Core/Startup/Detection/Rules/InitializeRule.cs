using ComponentInit.Core.Startup.Detection.Facts;
using ComponentInit.Core.Startup.Plans;

namespace ComponentInit.Core.Startup.Detection.Rules;

/// <summary>D17: a reactor.</summary>
internal sealed class InitializeRule() : DetectionRule("D17", DetectionStep.General)
{
    public override RuleAnswer? Ask(ModuleFacts facts, PlanDraft draft) => draft.Kind is null && Calls.Initialize(facts) is [var entry]
        ? new RuleAnswer($"exports '{WellKnownNames.Initialize}' and no '{WellKnownNames.Start}': a reactor") { Kind = StartupKind.Reactor, Entries = [entry] }
        : null;
}
