using ComponentInit.Core.Startup.Detection.Facts;
using ComponentInit.Core.Startup.Plans;

namespace ComponentInit.Core.Startup.Detection.Rules;

/// <summary>D4: exports that wasm-ld wrapped: each one runs the constructors, at every call.</summary>
internal sealed class CommandExportRule() : DetectionRule("D4", DetectionStep.General)
{
    private const string Suffix = ".command_export";

    public override RuleAnswer? Ask(ModuleFacts facts, PlanDraft draft)
    {
        if (draft.Kind is not null || (facts.ImportsWasi && facts.Plain(WellKnownNames.Start) is not null)) return null;
        if (facts.Functions.FirstOrDefault(function => facts.Names.Find(function.Index)?.EndsWith(Suffix, StringComparison.Ordinal) == true) is { } named)
        {
            return MultiCommand($"the name section calls the export '{named.Name}' '{facts.Names.Find(named.Index)}': wasm-ld wrapped the exports", StartupCertainty.Certain);
        }

        if (SharedFirstCall(facts) is not { } constructors) return null;
        if (facts.Bodies.IsGuardedByGlobal(constructors) || facts.Bodies.IsGuardedByMemory(constructors))
        {
            return new RuleAnswer($"every exported function first calls function {constructors}, which runs once: the exports initialise the instance themselves")
            {
                Kind = StartupKind.Library,
                Flags = ProgramFlags.SelfInit,
                Certainty = StartupCertainty.Likely,
                Decides = true,
            };
        }

        if (facts.Functions.All(function => facts.Bodies.IsCommandWrapper(function.Index)))
        {
            return MultiCommand($"every exported function calls function {constructors} and passes its parameters on to one more: wrappers of wasm-ld without their names", StartupCertainty.Likely);
        }

        return facts.Functions.Length == 1 ? null : new RuleAnswer($"every exported function first calls function {constructors}: constructors may run at every call, if an optimiser put wrappers of wasm-ld and what they call into one")
        {
            Certainty = StartupCertainty.Likely,
            Notes = [new StartupNote(null, $"Function {constructors} may be the constructors, which then run at every call: use a fresh instance for each call, or link with an explicit '{WellKnownNames.Initialize}'.")],
        };
    }

    private static RuleAnswer MultiCommand(string evidence, StartupCertainty certainty) => new(evidence)
    {
        Kind = StartupKind.MultiCommand,
        Flags = ProgramFlags.SelfInit,
        Certainty = certainty,
        Decides = true,
        Entries = [new StartupEntry(StartupPhase.Run, 0, EntryTarget.AnyExport)],
    };

    private static uint? SharedFirstCall(ModuleFacts facts)
    {
        uint? shared = null;
        foreach (var function in facts.Functions)
        {
            uint? first = facts.Bodies.FirstCall(function.Index);
            if (first is null || (shared is not null && shared != first)) return null;
            shared = first;
        }

        return shared;
    }
}
