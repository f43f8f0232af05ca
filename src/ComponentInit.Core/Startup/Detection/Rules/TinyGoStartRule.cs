using ComponentInit.Core.Startup.Detection.Facts;
using ComponentInit.Core.Startup.Plans;

namespace ComponentInit.Core.Startup.Detection.Rules;

/// <summary>D16t: TinyGo up to 0.34, where <c>_start</c> is the initialisation of a live instance if there are exports to be called afterwards.</summary>
internal sealed class TinyGoStartRule() : DetectionRule("D16t", DetectionStep.General)
{
    private const string AsyncifyPrefix = "asyncify_";
    private const string Pump = "resume";

    public override RuleAnswer? Ask(ModuleFacts facts, PlanDraft draft)
    {
        if (draft.Kind is not null || facts.Plain(WellKnownNames.Start) is not { } start || !Toolchains.IsTinyGo(facts)) return null;
        if (facts.Functions.FirstOrDefault(function => !IsRuntime(function.Name)) is not { } further) return null;
        return new RuleAnswer($"TinyGo, by its producers, exports '{further.Name}' beside '{start.Name}', which initialises the instance that it is called on")
        {
            Kind = StartupKind.Reactor,
            Certainty = StartupCertainty.Likely,
            Decides = true,
            Entries =
            [
                Calls.Plain(StartupPhase.Init, start.Name, Calls.InitializeOrder, Calls.Repetition(facts, start)),
                .. facts.Plain(Pump) is null ? [] : new[] { Calls.Plain(StartupPhase.Pump, Pump) },
            ],
        };
    }

    private static bool IsRuntime(string name) =>
        name == WellKnownNames.Start || WellKnownNames.Allocator.Contains(name, StringComparer.Ordinal) || name.StartsWith(AsyncifyPrefix, StringComparison.Ordinal);
}
