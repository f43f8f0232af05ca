using System.Collections.Immutable;
using ComponentInit.Core.Startup.Plans;

namespace ComponentInit.Core.Startup.Detection;

/// <summary>What the rules that were asked so far make of a module.</summary>
internal sealed record PlanDraft
{
    public static PlanDraft Empty { get; } = new();

    /// <summary>What the binary is, or null as long as no rule says so.</summary>
    public StartupKind? Kind { get; private init; }

    public StartupCertainty Certainty { get; private init; } = StartupCertainty.Certain;

    public bool IsDecided { get; private init; }

    public ImmutableArray<StartupEntry> Entries { get; private init; } = [];

    public ProgramFlags Flags { get; private init; }

    public ImmutableArray<StartupHandoff> Handoffs { get; private init; } = [];

    public ImmutableArray<string> Conventions { get; private init; } = [];

    public ImmutableArray<StartupNote> Notes { get; private init; } = [];

    public ImmutableArray<FiredRule> Rules { get; private init; } = [];

    public bool Fired(string id) => Rules.Any(rule => rule.Id == id);

    public bool HasPhase(StartupPhase phase) => Entries.Any(entry => entry.Phase == phase);

    /// <summary>This draft and the answer of one more rule.</summary>
    public PlanDraft With(string id, RuleAnswer answer) => this with
    {
        Kind = answer.Kind ?? Kind,
        Certainty = answer.Certainty < Certainty ? answer.Certainty : Certainty,
        IsDecided = IsDecided || answer.Decides,
        Entries = [.. Entries.AddRange(answer.Entries).Select(entry => entry with { Flags = entry.Flags | answer.EveryEntry | (IsMain(entry.Phase) ? answer.MainEntries : EntryFlags.None) })],
        Flags = Flags | answer.Flags,
        Handoffs = Handoffs.AddRange(answer.Handoffs),
        Conventions = Conventions.AddRange(answer.Conventions.Except(Conventions, StringComparer.Ordinal)),
        Notes = Notes.AddRange(answer.Notes),
        Rules = Rules.Add(new FiredRule(id, answer.Evidence)),
    };

    private static bool IsMain(StartupPhase phase) => phase is StartupPhase.Init or StartupPhase.Run or StartupPhase.Main;
}
