using ComponentInit.Core.Startup.Detection.Facts;
using ComponentInit.Core.Startup.Plans;
using ComponentInit.Wasm.Types;

namespace ComponentInit.Core.Startup.Detection.Rules;

/// <summary>D28: the core module of a command component that is still to be made.</summary>
internal sealed class CoreCommandRule() : DetectionRule("D28", DetectionStep.General)
{
    private const string Prefix = "wasi:cli/run@";
    private const string Suffix = "#run";
    private const string AdapterModule = "__main_module__";

    private static readonly string[] Beside = ["D17", "D19", "D20"];

    public override RuleAnswer? Ask(ModuleFacts facts, PlanDraft draft)
    {
        if ((draft.Kind is not null && !Array.Exists(Beside, draft.Fired)) || facts.ImportModules.Contains(AdapterModule)) return null;
        if (facts.Functions.FirstOrDefault(IsRun) is not { } run) return null;
        return new RuleAnswer($"exports '{run.Name}': the core module of a command component")
        {
            Kind = StartupKind.Reactor,
            Conventions = ["component"],
            Entries = [new StartupEntry(StartupPhase.Main, 0, EntryTarget.Export(run.Name), EntryFlags.Once, [], EntryResult.ExitCode)],
            Notes = [new StartupNote(null, "Make a component of it (wasm-tools component new); wasmtime and jco run that.")],
        };
    }

    private static bool IsRun(ExportedFunction function) =>
        function.Name.StartsWith(Prefix, StringComparison.Ordinal) && function.Name.EndsWith(Suffix, StringComparison.Ordinal)
        && function.Type is { Parameters.IsEmpty: true, Results: [var result] } && result == CoreValueType.I32;
}
