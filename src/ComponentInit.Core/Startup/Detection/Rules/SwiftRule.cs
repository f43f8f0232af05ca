using ComponentInit.Core.Startup.Detection.Facts;
using ComponentInit.Core.Startup.Plans;

namespace ComponentInit.Core.Startup.Detection.Rules;

/// <summary>D14: Swift with JavaScriptKit: the host module needs the instance before <c>_initialize</c>, and <c>main</c> runs on the live instance.</summary>
internal sealed class SwiftRule() : DetectionRule("D14", DetectionStep.Framework)
{
    private const string HostModule = "javascript_kit";

    public override RuleAnswer? Ask(ModuleFacts facts, PlanDraft draft) => !facts.ImportModules.Contains(HostModule)
        ? null
        : new RuleAnswer($"imports '{HostModule}': Swift with JavaScriptKit")
        {
            Kind = StartupKind.Reactor,
            Decides = true,
            Conventions = ["javascript-kit"],
            Entries = [.. Calls.Initialize(facts), .. Calls.Main(facts)],
            Handoffs = [new StartupHandoff(HandoffKind.Instance, "", null, HostModule, "instance")],
        };
}
