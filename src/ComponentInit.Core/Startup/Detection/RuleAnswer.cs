using System.Collections.Immutable;
using ComponentInit.Core.Startup.Plans;

namespace ComponentInit.Core.Startup.Detection;

/// <summary>What a rule makes of the facts.</summary>
/// <param name="Evidence">What it saw, and what follows.</param>
internal sealed record RuleAnswer(string Evidence)
{
    /// <summary>What the binary is, or null where the rule only adds something.</summary>
    public StartupKind? Kind { get; init; }

    /// <summary>How sure that is.</summary>
    public StartupCertainty Certainty { get; init; } = StartupCertainty.Certain;

    /// <summary>Whether the rules of the steps that end with a decision are asked no more.</summary>
    public bool Decides { get; init; }

    public ImmutableArray<StartupEntry> Entries { get; init; } = [];

    public ProgramFlags Flags { get; init; }

    public ImmutableArray<StartupHandoff> Handoffs { get; init; } = [];

    public ImmutableArray<string> Conventions { get; init; } = [];

    public ImmutableArray<StartupNote> Notes { get; init; } = [];

    /// <summary>Flags for every entry.</summary>
    public EntryFlags EveryEntry { get; init; }

    /// <summary>Flags for the entries of the phases init, run and main.</summary>
    public EntryFlags MainEntries { get; init; }
}
