using ComponentInit.Core.Startup.Detection.Facts;
using ComponentInit.Core.Startup.Plans;

namespace ComponentInit.Core.Startup.Detection.Rules;

/// <summary>D21: functions of pre-initialisation: one for build time, one that continues from the snapshot.</summary>
internal sealed class PreinitRule() : DetectionRule("D21", DetectionStep.Addition)
{
    private const string Resume = "wizer.resume";

    private static readonly string[] Inits = ["wizer.initialize", "wizer-initialize", "component-init"];

    public override RuleAnswer? Ask(ModuleFacts facts, PlanDraft draft)
    {
        string? init = Array.Find(Inits, name => facts.Plain(name) is not null);
        bool resumes = facts.Plain(Resume) is not null;
        if (init is null && !resumes) return null;
        return new RuleAnswer(init is null
            ? $"exports '{Resume}' and no init function: the output of wizer, or a program that continues from a snapshot; the output carries no other mark"
            : $"exports '{init}': to be called at build time")
        {
            Conventions = [init == "component-init" ? "component-init" : "wizer"],
            Entries =
            [
                .. init is null ? [] : new[] { Calls.Plain(StartupPhase.Preinit, init) },
                .. resumes ? new[] { Calls.Plain(StartupPhase.Resume, Resume) } : [],
            ],
        };
    }
}
