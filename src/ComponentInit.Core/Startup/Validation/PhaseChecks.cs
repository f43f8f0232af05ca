using ComponentInit.Core.Startup.Plans;
using ComponentInit.Core.Startup.Text;

namespace ComponentInit.Core.Startup.Validation;

/// <summary>INIT014 to INIT018: kind, flags of the program and phases agree.</summary>
internal static class PhaseChecks
{
    public static IEnumerable<StartupMessage> Check(ModuleView module, StartupPlan plan, IReadOnlyList<PlannedEntry> entries) =>
        CheckTwice(module, entries).Concat(CheckKind(plan, entries)).Concat(CheckCommands(module, plan, entries))
            .Concat(CheckThreads(module, plan, entries)).Concat(CheckPreinitialised(module, plan, entries));

    private static IEnumerable<StartupMessage> CheckTwice(ModuleView module, IReadOnlyList<PlannedEntry> entries)
    {
        var seen = new Dictionary<(StartupPhase, EntryTarget), PlannedEntry>();
        foreach (var entry in entries)
        {
            var key = (entry.Entry.Phase, Canonical(module, entry.Entry.Target));
            if (seen.TryAdd(key, entry)) continue;
            if (entry.Entry.Flags.HasFlag(EntryFlags.Idempotent) && seen[key].Entry.Flags.HasFlag(EntryFlags.Idempotent)) continue;
            yield return new StartupMessage(StartupCode.TargetTwice, $"{entry} calls what entry {seen[key].Place} of the same phase calls; take one out, or mark both IDEMPOTENT");
        }
    }

    private static EntryTarget Canonical(ModuleView module, EntryTarget target) =>
        target.Kind == EntryTargetKind.FunctionIndex && module.ExportOf(target.FunctionIndex) is { } export ? EntryTarget.Export(export) : target;

    private static IEnumerable<StartupMessage> CheckKind(StartupPlan plan, IReadOnlyList<PlannedEntry> entries)
    {
        if (plan.Kind == StartupKind.Command && !entries.Any(entry => entry.Entry.Phase is StartupPhase.Run or StartupPhase.Resume))
        {
            yield return new StartupMessage(StartupCode.KindContradiction, "the program is a command, and no entry of phase 2 (run) or 8 (resume) says what to run; add one, or declare another kind");
        }

        foreach (var entry in entries)
        {
            bool contradicts = plan.Kind switch
            {
                StartupKind.Reactor => entry.Entry.Phase == StartupPhase.Run,
                StartupKind.Library => entry.Entry.Phase is StartupPhase.Init or StartupPhase.Run,
                _ => false,
            };
            if (contradicts) yield return new StartupMessage(StartupCode.KindContradiction, $"{entry} does not go with the kind '{StartupTerms.Of(plan.Kind)}'; declare another kind, or take it out");
        }
    }

    private static IEnumerable<StartupMessage> CheckCommands(ModuleView module, StartupPlan plan, IReadOnlyList<PlannedEntry> entries)
    {
        int commands = 0;
        foreach (var entry in entries)
        {
            if (entry.Entry.Target.Kind == EntryTargetKind.AnyExport && plan.Kind != StartupKind.MultiCommand)
            {
                yield return new StartupMessage(StartupCode.SeveralCommands, $"{entry} calls any exported function, which only a 'multi-command' does; name one export");
            }

            if (plan.Kind != StartupKind.Command || entry.Entry.Phase != StartupPhase.Run) continue;
            commands += entry.Entry.Target.Kind == EntryTargetKind.Prefix ? module.Resolve(entry.Entry.Target).Count() : 1;
            if (commands > 1) yield return new StartupMessage(StartupCode.SeveralCommands, $"{entry} is the second thing that a run of the command calls; a command has one");
        }
    }

    private static IEnumerable<StartupMessage> CheckThreads(ModuleView module, StartupPlan plan, IReadOnlyList<PlannedEntry> entries)
    {
        foreach (var entry in entries.Where(entry => entry.Entry.Phase == StartupPhase.Thread))
        {
            if (!plan.Flags.HasFlag(ProgramFlags.ThreadInstances)) yield return new StartupMessage(StartupCode.ThreadsIncomplete, $"{entry} starts a thread, and the program is not marked THREAD_INSTANCES; mark it");
            if (!module.ImportsSharedMemory) yield return new StartupMessage(StartupCode.ThreadsIncomplete, $"{entry} starts a thread, and the module imports no shared memory that instances could share; link it with --import-memory --shared-memory");
        }
    }

    private static IEnumerable<StartupMessage> CheckPreinitialised(ModuleView module, StartupPlan plan, IReadOnlyList<PlannedEntry> entries)
    {
        if (!plan.Flags.HasFlag(ProgramFlags.Preinitialised)) yield break;
        foreach (var entry in entries.Where(entry => entry.Entry.Phase is StartupPhase.Link or StartupPhase.Init or StartupPhase.Preinit))
        {
            yield return new StartupMessage(StartupCode.InitialisedTwice, $"{entry} would initialise a program that is marked PREINITIALISED; take it out");
        }

        if (module.StartFunction is { } start)
        {
            yield return new StartupMessage(StartupCode.InitialisedTwice, $"the program is marked PREINITIALISED, and its start section still runs function {start} over the snapshot; take the start section out");
        }
    }
}
