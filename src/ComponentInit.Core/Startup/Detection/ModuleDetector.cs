using ComponentInit.Core.Startup.Detection.Facts;
using ComponentInit.Core.Startup.Hosts;
using ComponentInit.Core.Startup.Plans;
using ComponentInit.Core.Startup.Profiles;
using ComponentInit.Core.Startup.Validation;
using ComponentInit.Wasm.CustomSections;
using ComponentInit.Wasm.Modules;

namespace ComponentInit.Core.Startup.Detection;

/// <summary>Asks the rules how a core module starts.</summary>
internal static class ModuleDetector
{
    private const string NoRule = "none";

    public static StartupReport Detect(WasmModule module, StartupProfile? profile)
    {
        var facts = new ModuleFacts(module);
        var draft = PlanDraft.Empty;
        foreach (var rule in DetectionRules.For(profile))
        {
            if (draft.IsDecided && rule.Step is DetectionStep.Framework or DetectionStep.General) continue;
            if (rule.Ask(facts, draft) is { } answer) draft = draft.With(rule.Id, answer);
        }

        if (draft.Kind is null) draft = Conclude(facts, draft);
        var kind = draft.Kind!.Value;
        var plan = new StartupPlan(kind, draft.Flags | StartDone(facts, draft), [], HandoffFinder.Find(facts, draft), ConventionFinder.Find(facts, draft)) { Entries = draft.Entries };
        plan = plan with { Entries = plan.InOrder() };
        return new StartupReport(plan, draft.Certainty, draft.Rules, [.. draft.Notes, .. Check(module, plan)]) { Hosts = HostTable.For(module, plan) };
    }

    // Without a rule that says what it is, a module is what its entries make of it.
    private static PlanDraft Conclude(ModuleFacts facts, PlanDraft draft)
    {
        if (draft.HasPhase(StartupPhase.Init)) return draft.With(NoRule, new RuleAnswer("something has to be called before the exports are used: a reactor") { Kind = StartupKind.Reactor });
        bool hasState = facts.Module.Memories.Length > 0 || facts.Module.Imports.Any(import => import.Kind == ExternKind.Memory) || facts.Module.Tables.Length > 0
            || facts.Module.Globals.Any(global => global.Type.IsMutable);
        string evidence = facts.StartFunction is { } start
            ? $"no export follows a known convention, and the start section runs function {start}: a library"
            : hasState ? "no export follows a known convention: a library" : "no export follows a known convention, and there is no state to initialise: a library";
        return draft.With(NoRule, new RuleAnswer(evidence) { Kind = StartupKind.Library, Certainty = hasState ? StartupCertainty.Likely : StartupCertainty.Certain });
    }

    // The start section of a module with shared memory or of a dynamic library sets up memory and relocations, not the program.
    private static ProgramFlags StartDone(ModuleFacts facts, PlanDraft draft)
    {
        bool initialises = facts.StartFunction is not null && !facts.HasSharedMemory && facts.Module.Sections[0].Name != DylinkSection.SectionName
            && draft.Kind is StartupKind.Library or StartupKind.Reactor
            && !draft.Entries.Any(entry => entry.Target.Name is WellKnownNames.Constructors or WellKnownNames.Initialize);
        return initialises ? ProgramFlags.StartDone : ProgramFlags.None;
    }

    private static IEnumerable<StartupNote> Check(WasmModule module, StartupPlan plan)
    {
        if (plan.Kind > StartupKind.Side) return [];
        return StartupValidator.Validate(module, plan).Select(message =>
            message.IsWarning ? StartupNote.Of(message) : new StartupNote(message.Id, $"the plan cannot be declared as it stands: {message.Text}"));
    }
}
