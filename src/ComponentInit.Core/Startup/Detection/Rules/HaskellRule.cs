using ComponentInit.Core.Startup.Detection.Facts;
using ComponentInit.Core.Startup.Plans;
using ComponentInit.Wasm.Types;

namespace ComponentInit.Core.Startup.Detection.Rules;

/// <summary>D12: the Haskell runtime, started after <c>_initialize</c>.</summary>
internal sealed class HaskellRule() : DetectionRule("D12", DetectionStep.Framework)
{
    private const string RuntimeInit = "hs_init";
    private const string ScriptInit = "__ghc_wasm_jsffi_init";
    private const string ScriptModule = "ghc_wasm_jsffi";
    private const uint RuntimeOrder = 20;

    public override RuleAnswer? Ask(ModuleFacts facts, PlanDraft draft)
    {
        if (facts.Plain(ScriptInit) is not null)
        {
            return new RuleAnswer($"exports '{ScriptInit}': GHC with its JavaScript interface, started after '{WellKnownNames.Initialize}'")
            {
                Conventions = ["ghc"],
                Entries = [Calls.Plain(StartupPhase.Init, ScriptInit, RuntimeOrder)],
                Handoffs = facts.ImportModules.Contains(ScriptModule) ? [new StartupHandoff(HandoffKind.Instance, "", null, ScriptModule, "instance")] : [],
            };
        }

        return facts.Typed(RuntimeInit, [CoreValueType.I32, CoreValueType.I32], []) is null
            ? null
            : new RuleAnswer($"exports '{RuntimeInit}' (i32, i32): the Haskell runtime, started after '{WellKnownNames.Initialize}'")
            {
                Conventions = ["ghc"],
                Entries = [new StartupEntry(StartupPhase.Init, RuntimeOrder, EntryTarget.Export(RuntimeInit), EntryFlags.None, [new(EntryArgumentKind.I32), new(EntryArgumentKind.I32)])],
            };
    }
}
