using ComponentInit.Core.Startup.Detection.Facts;
using ComponentInit.Core.Startup.Plans;

namespace ComponentInit.Core.Startup.Detection.Rules;

/// <summary>D10: a guest of waPC, whose host calls <c>_start</c>, <c>_initialize</c> and <c>wapc_init</c>, whichever there are, and keeps the instance.</summary>
internal sealed class WapcRule() : DetectionRule("D10", DetectionStep.Framework)
{
    private const string Call = "__guest_call";

    private static readonly string[] InOrder = [WellKnownNames.Start, WellKnownNames.Initialize, "wapc_init"];

    public override RuleAnswer? Ask(ModuleFacts facts, PlanDraft draft) => facts.Function(Call) is null
        ? null
        : new RuleAnswer($"exports '{Call}': a guest of waPC; what it exports of {string.Join(", ", InOrder)} initialises the live instance")
        {
            Kind = StartupKind.Reactor,
            Decides = true,
            Conventions = ["wapc"],
            Entries = [.. InOrder.Index().Where(item => facts.Plain(item.Item) is not null).Select(item => Calls.Plain(StartupPhase.Init, item.Item, (uint)(item.Index + 1) * Calls.InitializeOrder))],
        };
}
