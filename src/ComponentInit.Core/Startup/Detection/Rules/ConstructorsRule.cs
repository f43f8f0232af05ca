using ComponentInit.Core.Startup.Detection.Facts;
using ComponentInit.Core.Startup.Plans;

namespace ComponentInit.Core.Startup.Detection.Rules;

/// <summary>D19: constructors that somebody outside calls: Emscripten's JavaScript, or a host that links libraries.</summary>
internal sealed class ConstructorsRule() : DetectionRule("D19", DetectionStep.General)
{
    private const string StackInit = "emscripten_stack_init";

    public override RuleAnswer? Ask(ModuleFacts facts, PlanDraft draft) => draft.Kind is not null || facts.Plain(WellKnownNames.Constructors) is null
        ? null
        : new RuleAnswer($"exports '{WellKnownNames.Constructors}': constructors that the host has to run")
        {
            Kind = StartupKind.Reactor,
            Entries =
            [
                .. facts.Plain(StackInit) is null ? [] : new[] { Calls.Plain(StartupPhase.Link, StackInit) },
                Calls.Plain(StartupPhase.Init, WellKnownNames.Constructors, Calls.InitializeOrder, EntryFlags.Once | EntryFlags.MainOnly),
            ],
        };
}
