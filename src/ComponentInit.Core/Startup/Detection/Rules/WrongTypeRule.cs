using ComponentInit.Core.Startup.Detection.Facts;

namespace ComponentInit.Core.Startup.Detection.Rules;

/// <summary>D25: a well-known name with another type: not called, and worth a warning, since hosts differ.</summary>
internal sealed class WrongTypeRule() : DetectionRule("D25", DetectionStep.Addition)
{
    private static readonly string[] PlainNames =
    [
        WellKnownNames.Start, WellKnownNames.Initialize, WellKnownNames.Constructors, "__wasm_apply_data_relocs", "wapc_init", "wizer.initialize", "wizer-initialize", "wizer.resume",
        "component-init",
    ];

    private static readonly string[] HookLikeNames = ["napi_register_wasm_v1", "wasi_thread_start", WellKnownNames.InitTls, "hs_init", "__wbindgen_start", "main"];

    public override RuleAnswer? Ask(ModuleFacts facts, PlanDraft draft)
    {
        ExportedFunction[] wrong =
        [
            .. PlainNames.Select(facts.Function).OfType<ExportedFunction>().Where(function => !function.IsPlain),
            .. HookLikeNames.Select(facts.Function).OfType<ExportedFunction>().Where(function => draft.Kind is null && !IsPlanned(draft, function)),
        ];
        if (wrong.Length == 0) return null;
        return new RuleAnswer($"{string.Join(", ", wrong.Select(function => $"'{function.Name}' has the type {function.Type}"))}: not what that name means, so it is not called")
        {
            Certainty = StartupCertainty.Likely,
            Notes =
            [
                .. wrong.Select(function => new StartupNote(
                    null, $"'{function.Name}' has the type {function.Type} and is not called by this plan. Hosts differ: wasmtime refuses such an _initialize but calls a _start that returns a value, as node:wasi and wazero do.")),
            ],
        };
    }

    private static bool IsPlanned(PlanDraft draft, ExportedFunction function) => draft.Entries.Any(entry => entry.Target.Name == function.Name);
}
