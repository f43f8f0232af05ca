using ComponentInit.Core.Startup.Detection.Facts;
using ComponentInit.Core.Startup.Plans;

namespace ComponentInit.Core.Startup.Detection.Rules;

/// <summary>D5: relocations of a position-independent module, applied when the group is linked.</summary>
internal sealed class RelocationRule() : DetectionRule("D5", DetectionStep.Linking)
{
    private const string Data = "__wasm_apply_data_relocs";
    private const string Tls = "__wasm_apply_tls_relocs";

    // The JavaScript of Emscripten's main program sets up the stack (order 0) before it relocates.
    private const uint AfterStack = 5;

    public override RuleAnswer? Ask(ModuleFacts facts, PlanDraft draft)
    {
        uint first = draft.Kind == StartupKind.Side ? 0 : AfterStack;
        StartupEntry[] entries =
        [
            .. facts.Plain(Data) is null ? [] : new[] { Calls.Plain(StartupPhase.Link, Data, first) },
            .. facts.Plain(Tls) is null ? [] : new[] { Calls.Plain(StartupPhase.Link, Tls, first + AfterStack) },
        ];
        return entries.Length == 0 ? null : new RuleAnswer($"{string.Join(" and ", entries.Select(entry => $"'{entry.Target}'"))} relocate once the group is linked") { Entries = [.. entries] };
    }
}
