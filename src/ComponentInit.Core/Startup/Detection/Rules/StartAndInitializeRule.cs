using ComponentInit.Core.Startup.Detection.Facts;
using ComponentInit.Core.Startup.Plans;
using ComponentInit.Core.Startup.Profiles;
using ComponentInit.Core.Startup.Validation;

namespace ComponentInit.Core.Startup.Detection.Rules;

/// <summary>D18: both <c>_start</c> and <c>_initialize</c>. The bytes do not say which one holds; a profile may.</summary>
internal sealed class StartAndInitializeRule(StartupProfile? profile) : DetectionRule("D18", DetectionStep.General)
{
    public override RuleAnswer? Ask(ModuleFacts facts, PlanDraft draft)
    {
        if (draft.Kind is not null || facts.Plain(WellKnownNames.Start) is not { } start || Calls.Initialize(facts) is not [var initialize]) return null;
        var both = StartupNote.Of(new StartupMessage(
            StartupCode.StartAndInitialize, "both '_start' and '_initialize' are exported, and hosts disagree about what that means; choose a profile (--profile, -Profile) to decide."));
        var run = Calls.Plain(StartupPhase.Run, start.Name, 0, EntryFlags.Once);
        var answer = new RuleAnswer($"exports both '{WellKnownNames.Start}' and '{WellKnownNames.Initialize}'") { Decides = true, Notes = [both] };
        return (profile?.OnBoth ?? BothChoice.Refuse) switch
        {
            BothChoice.StartOnly => answer with { Kind = StartupKind.Command, Entries = [run], Evidence = $"{answer.Evidence}; {profile!.Reason}" },
            BothChoice.InitializeOnly => answer with { Kind = StartupKind.Reactor, Entries = [initialize], Evidence = $"{answer.Evidence}; {profile!.Reason}" },
            BothChoice.InitializeThenStart => answer with { Kind = StartupKind.Command, Entries = [initialize, run], Evidence = $"{answer.Evidence}; {profile!.Reason}" },
            _ => answer with { Kind = StartupKind.Ambiguous, Certainty = StartupCertainty.Unknown, Evidence = profile is null ? answer.Evidence : $"{answer.Evidence}; {profile.Reason}" },
        };
    }
}
