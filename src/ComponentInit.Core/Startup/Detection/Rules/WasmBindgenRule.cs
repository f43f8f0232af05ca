using ComponentInit.Core.Startup.Detection.Facts;
using ComponentInit.Core.Startup.Plans;
using ComponentInit.Wasm.Types;

namespace ComponentInit.Core.Startup.Detection.Rules;

/// <summary>D13: output of wasm-bindgen, which moved the start function to an export; its input cannot be started.</summary>
internal sealed class WasmBindgenRule() : DetectionRule("D13", DetectionStep.Framework)
{
    private const string StartFunction = "__wbindgen_start";
    private const string InputSection = "__wasm_bindgen_unstable";
    private const uint Order = 30;

    public override RuleAnswer? Ask(ModuleFacts facts, PlanDraft draft)
    {
        if (facts.Module.FindCustom(InputSection) is not null)
        {
            return new RuleAnswer($"custom section '{InputSection}': input of wasm-bindgen, whose imports only its output has definitions for")
            {
                Kind = StartupKind.Unknown,
                Certainty = StartupCertainty.Unknown,
                Decides = true,
                Conventions = ["wasm-bindgen"],
                Notes = [new StartupNote(null, "Run wasm-bindgen on this module first; its output says how it starts.")],
            };
        }

        if (facts.Function(StartFunction) is not { } start) return null;
        bool takesStack = start.Type.Parameters is [var only] && only == CoreValueType.I32 && start.Type.Results.IsEmpty;
        if (!start.IsPlain && !takesStack) return null;
        return new RuleAnswer($"exports '{StartFunction}': wasm-bindgen moved the start function there, so that its JavaScript sees the exports when it runs")
        {
            Kind = StartupKind.Reactor,
            Decides = true,
            Conventions = ["wasm-bindgen"],
            Entries =
            [
                new StartupEntry(
                    StartupPhase.Init, Order, EntryTarget.Export(StartFunction), EntryFlags.Once | EntryFlags.ExportsVisible, takesStack ? [new(EntryArgumentKind.StackSize)] : []),
            ],
        };
    }
}
