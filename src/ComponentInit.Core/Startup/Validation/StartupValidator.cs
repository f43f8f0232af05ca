using System.Collections.Immutable;
using ComponentInit.Core.Startup.Plans;
using ComponentInit.Wasm;
using ComponentInit.Wasm.Modules;

namespace ComponentInit.Core.Startup.Validation;

/// <summary>Compares a plan with the module that declares it, or is about to.</summary>
public static class StartupValidator
{
    /// <summary>Everything wrong with a plan, errors before warnings, each in the order of codes' groups; empty for one that is right.</summary>
    /// <param name="module">The module.</param>
    /// <param name="plan">Its plan.</param>
    /// <exception cref="WasmException">The module itself is malformed or invalid.</exception>
    public static ImmutableArray<StartupMessage> Validate(WasmModule module, StartupPlan plan)
    {
        var codes = CodeChecks.Check(plan, Number(plan)).ToImmutableArray();
        if (!codes.IsEmpty) return codes;
        var view = new ModuleView(module);
        var entries = Number(plan);
        return
        [
            .. TargetChecks.Check(view, entries), .. HandoffChecks.Check(view, plan), .. PhaseChecks.Check(view, plan, entries), .. FlagChecks.Check(plan, entries),
            .. ProfileChecks.Check(view, plan),
        ];
    }

    /// <summary>Fails with the first error; warnings do not fail.</summary>
    /// <param name="module">The module.</param>
    /// <param name="plan">Its plan.</param>
    /// <exception cref="WasmException"><see cref="WasmErrorCode.StartupInvalid"/>: the plan does not fit the module.</exception>
    public static void ThrowIfInvalid(WasmModule module, StartupPlan plan)
    {
        foreach (var message in Validate(module, plan))
        {
            if (!message.IsWarning) throw message.ToException(module.FindCustom(Sections.StartupSection.Name)?.ContentOffset);
        }
    }

    private static ImmutableArray<PlannedEntry> Number(StartupPlan plan) => [.. plan.Entries.Select((entry, place) => new PlannedEntry(entry, place))];
}
