using ComponentInit.Core.Startup.Detection.Facts;
using ComponentInit.Core.Startup.Plans;
using ComponentInit.Wasm.Types;

namespace ComponentInit.Core.Startup.Detection.Rules;

/// <summary>D11: a module of SpacetimeDB: <c>_initialize</c>, the functions that begin with <c>__preinit__</c> by name, <c>__setup__</c>; never <c>_start</c>.</summary>
internal sealed class SpacetimeRule() : DetectionRule("D11", DetectionStep.Framework)
{
    private const string Describe = "__describe_module__";
    private const string Preinit = "__preinit__";
    private const string Setup = "__setup__";
    private const uint PreinitOrder = 20;
    private const uint SetupOrder = 30;

    public override RuleAnswer? Ask(ModuleFacts facts, PlanDraft draft) => facts.Function(Describe) is null
        ? null
        : new RuleAnswer($"exports '{Describe}': a module of SpacetimeDB")
        {
            Kind = StartupKind.Reactor,
            Decides = true,
            Conventions = ["spacetimedb"],
            Entries = [.. Calls.Initialize(facts), .. Preinits(facts), .. Setups(facts)],
        };

    private static IEnumerable<StartupEntry> Preinits(ModuleFacts facts)
    {
        string[] names = [.. facts.Functions.Where(function => function.IsPlain && function.Name.StartsWith(Preinit, StringComparison.Ordinal)).Select(function => function.Name)];
        string[] sorted = [.. names.Order(StringComparer.Ordinal)];
        if (names.Length == 0) return [];

        // A prefix means export order, and this host goes by name.
        return names.SequenceEqual(sorted)
            ? [new StartupEntry(StartupPhase.Init, PreinitOrder, EntryTarget.Prefix(Preinit))]
            : sorted.Select(name => Calls.Plain(StartupPhase.Init, name, PreinitOrder));
    }

    private static StartupEntry[] Setups(ModuleFacts facts) => facts.Typed(Setup, [CoreValueType.I32], [CoreValueType.I32]) is null
        ? []
        : [new StartupEntry(StartupPhase.Init, SetupOrder, EntryTarget.Export(Setup), EntryFlags.Once, [new(EntryArgumentKind.HostHandle, Name: "spacetimedb.sink")], EntryResult.ErrorNumber)];
}
