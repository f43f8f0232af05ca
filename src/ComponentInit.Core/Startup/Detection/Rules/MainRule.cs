using ComponentInit.Core.Startup.Detection.Facts;
using ComponentInit.Core.Startup.Plans;

namespace ComponentInit.Core.Startup.Detection.Rules;

/// <summary>D20: a program's <c>main</c>, beside constructors or alone.</summary>
internal sealed class MainRule() : DetectionRule("D20", DetectionStep.General)
{
    public override RuleAnswer? Ask(ModuleFacts facts, PlanDraft draft) => (draft.Kind is null || draft.Fired("D19")) && Calls.Main(facts) is [var entry]
        ? new RuleAnswer($"exports '{entry.Target}': the program, run on the live instance where the host wants it") { Kind = StartupKind.Reactor, Entries = [entry] }
        : null;
}
