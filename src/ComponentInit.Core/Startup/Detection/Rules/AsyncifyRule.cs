using ComponentInit.Core.Startup.Detection.Facts;
using ComponentInit.Core.Startup.Plans;

namespace ComponentInit.Core.Startup.Detection.Rules;

/// <summary>D15: exports of Asyncify: any call may come back before it is done.</summary>
internal sealed class AsyncifyRule() : DetectionRule("D15", DetectionStep.Addition)
{
    private const string Prefix = "asyncify_";

    public override RuleAnswer? Ask(ModuleFacts facts, PlanDraft draft) => facts.Functions.FirstOrDefault(function => function.Name.StartsWith(Prefix, StringComparison.Ordinal)) is { } export
        ? new RuleAnswer($"exports '{export.Name}': every entry may suspend") { EveryEntry = EntryFlags.MaySuspend, Conventions = ["asyncify"] }
        : null;
}
