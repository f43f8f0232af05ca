using ComponentInit.Core.Startup.Detection.Facts;
using ComponentInit.Core.Startup.Plans;
using ComponentInit.Wasm.Modules;

namespace ComponentInit.Core.Startup.Detection.Rules;

/// <summary>D6: a policy of the Open Policy Agent is a library; its own initialisation is the core start section.</summary>
internal sealed class OpenPolicyRule() : DetectionRule("D6", DetectionStep.Framework)
{
    private const string Version = "opa_wasm_abi_version";

    public override RuleAnswer? Ask(ModuleFacts facts, PlanDraft draft) => facts.HasExport(Version, ExternKind.Global)
        ? new RuleAnswer($"exports the global '{Version}': a policy of Open Policy Agent, evaluated by calls")
        {
            Kind = StartupKind.Library,
            Decides = true,
            Conventions = ["opa"],
            Handoffs = facts.Imports("env", "memory") ? [new StartupHandoff(HandoffKind.Memory, null, 0, "env", "memory")] : [],
        }
        : null;
}
