using ComponentInit.Core.Startup.Detection.Facts;
using ComponentInit.Core.Startup.Plans;
using ComponentInit.Wasm.Types;

namespace ComponentInit.Core.Startup.Detection.Rules;

/// <summary>D9: a filter of proxy-wasm: the proxy calls <c>_initialize</c> and then <c>main</c>, or else <c>_start</c>, and refuses its own host calls meanwhile.</summary>
internal sealed class ProxyWasmRule() : DetectionRule("D9", DetectionStep.Framework)
{
    private const string VersionPrefix = "proxy_abi_version_";

    public override RuleAnswer? Ask(ModuleFacts facts, PlanDraft draft)
    {
        if (facts.Functions.FirstOrDefault(function => function.Name.StartsWith(VersionPrefix, StringComparison.Ordinal)) is not { } version) return null;
        StartupEntry[] entries = facts.Plain(WellKnownNames.Initialize) is { } initialize
            ? [Calls.Plain(StartupPhase.Init, initialize.Name, Calls.InitializeOrder, Repetition(facts, initialize) | EntryFlags.NoHostCalls), .. ProxyMain(facts)]
            : facts.Plain(WellKnownNames.Start) is not null ? [Calls.Plain(StartupPhase.Main, WellKnownNames.Start, 0, EntryFlags.Once | EntryFlags.NoHostCalls)] : [];
        return new RuleAnswer($"exports '{version.Name}': a filter of proxy-wasm, {(entries.Length == 0 ? "which has nothing to initialise by a call" : "initialised by the proxy")}")
        {
            Kind = entries.Length == 0 ? StartupKind.Library : StartupKind.Reactor,
            Decides = true,
            Conventions = ["proxy-wasm"],
            Entries = [.. entries],
        };
    }

    // The macro of the Rust SDK writes an _initialize of its own, which may be called again.
    private static EntryFlags Repetition(ModuleFacts facts, ExportedFunction function) => Toolchains.IsRust(facts) ? EntryFlags.None : Calls.Repetition(facts, function);

    private static StartupEntry[] ProxyMain(ModuleFacts facts) => facts.Typed("main", [CoreValueType.I32, CoreValueType.I32], [CoreValueType.I32]) is null
        ? []
        : [new StartupEntry(
            StartupPhase.Main, 0, EntryTarget.Export("main"), EntryFlags.Once | EntryFlags.NoHostCalls, [new(EntryArgumentKind.I32), new(EntryArgumentKind.I32)], EntryResult.Ignore)];
}
