using ComponentInit.Core.Startup.Detection.Facts;
using ComponentInit.Core.Startup.Plans;

namespace ComponentInit.Core.Startup.Detection.Rules;

/// <summary>D26: Emscripten with minified names, which only its JavaScript or a name section can tell apart.</summary>
internal sealed class MinifiedRule() : DetectionRule("D26", DetectionStep.General)
{
    private const string MinifiedModule = "a";
    private const int LongestMinified = 2;

    public override RuleAnswer? Ask(ModuleFacts facts, PlanDraft draft)
    {
        if (draft.Kind is not null || !facts.ImportModules.Contains(MinifiedModule) || facts.Functions.Any(function => function.Name.Length > LongestMinified)) return null;
        const string Seen = "exports of one or two letters and imports from 'a': Emscripten with minified names";
        if (facts.Functions.FirstOrDefault(function => function.IsPlain && facts.Names.Find(function.Index) == WellKnownNames.Constructors) is not { } constructors)
        {
            return new RuleAnswer(Seen)
            {
                Kind = StartupKind.Unknown,
                Certainty = StartupCertainty.Unknown,
                Decides = true,
                Conventions = ["emscripten"],
                Notes = [new StartupNote(null, "It needs the JavaScript it was made with, which knows what the letters mean. Build with -g2 or -sSTANDALONE_WASM to keep the names.")],
            };
        }

        return new RuleAnswer($"{Seen}; the name section says that '{constructors.Name}' is {WellKnownNames.Constructors}")
        {
            Kind = StartupKind.Reactor,
            Certainty = StartupCertainty.Likely,
            Decides = true,
            Conventions = ["emscripten"],
            Entries = [Calls.Plain(StartupPhase.Init, constructors.Name, Calls.InitializeOrder, EntryFlags.Once | EntryFlags.MainOnly), .. NamedMain(facts)],
        };
    }

    private static IEnumerable<StartupEntry> NamedMain(ModuleFacts facts) =>
        from function in facts.Functions
        where WellKnownNames.Mains.Contains(facts.Names.Find(function.Index), StringComparer.Ordinal)
        let arguments = MainArguments.For(function.Type)
        where arguments is not null
        select new StartupEntry(StartupPhase.Main, 0, EntryTarget.Export(function.Name), EntryFlags.Once, arguments.Value, function.Type.Results.IsEmpty ? EntryResult.None : EntryResult.ExitCode);
}
