using ComponentInit.Core.Startup.Detection.Facts;
using ComponentInit.Core.Startup.Plans;

namespace ComponentInit.Core.Startup.Detection.Rules;

/// <summary>D24: the name that reactors had before <c>_initialize</c>.</summary>
internal sealed class UnstableReactorRule() : DetectionRule("D24", DetectionStep.Addition)
{
    private const string Name = "__wasi_unstable_reactor_start";

    public override RuleAnswer? Ask(ModuleFacts facts, PlanDraft draft) =>
        facts.Plain(Name) is null || facts.Plain(WellKnownNames.Start) is not null || draft.HasPhase(StartupPhase.Init)
            ? null
            : new RuleAnswer($"exports '{Name}': a reactor by the name of 2019")
            {
                Kind = draft.Kind ?? StartupKind.Reactor,
                Entries = [Calls.Plain(StartupPhase.Init, Name, Calls.InitializeOrder)],
            };
}
