using ComponentInit.Core.Startup.Detection.Facts;
using ComponentInit.Core.Startup.Plans;

namespace ComponentInit.Core.Startup.Detection.Rules;

/// <summary>D30: AssemblyScript with <c>--exportStart</c>: an exported function that guards itself is the initialisation, whatever its name.</summary>
internal sealed class GuardedInitRule() : DetectionRule("D30", DetectionStep.Framework)
{
    public override RuleAnswer? Ask(ModuleFacts facts, PlanDraft draft)
    {
        if (facts.StartFunction is not null || facts.ImportsWasi) return null;
        if (facts.Functions.FirstOrDefault(function => function.IsPlain && facts.Bodies.IsGuardedByGlobal(function.Index)) is not { } init) return null;
        return new RuleAnswer($"'{init.Name}' begins with \"return if a global is set, then set it\", and there is neither a start section nor WASI: AssemblyScript's --exportStart")
        {
            Kind = StartupKind.Reactor,
            Decides = true,
            Conventions = ["assemblyscript"],
            Entries = [Calls.Plain(StartupPhase.Init, init.Name, Calls.InitializeOrder, EntryFlags.Idempotent)],
        };
    }
}
