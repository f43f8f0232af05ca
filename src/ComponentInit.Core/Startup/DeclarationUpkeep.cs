using System.Collections.Immutable;
using ComponentInit.Core.Preinit;
using ComponentInit.Core.Startup.Plans;
using ComponentInit.Core.Startup.Sections;
using ComponentInit.Core.Startup.Validation;
using ComponentInit.Wasm;
using ComponentInit.Wasm.Modules;

namespace ComponentInit.Core.Startup;

/// <summary>Keeps the declaration of a module true when the module is rewritten. What cannot be kept true is dropped, with a warning.</summary>
internal static class DeclarationUpkeep
{
    /// <summary>After pre-initialisation: the phases link, init and preinit have run and are gone, and a program resumes where it has a resume entry.</summary>
    /// <param name="module">The rewritten module, still with the declaration of the program.</param>
    /// <param name="renames">The exports that were renamed.</param>
    public static KeptDeclaration AfterPreinit(WasmModule module, ImmutableArray<ExportRename> renames) => Keep(module, "pre-initialisation", plan =>
    {
        var names = renames.ToDictionary(rename => rename.From, rename => rename.To, StringComparer.Ordinal);
        bool resumes = plan.Entries.Any(entry => entry.Phase == StartupPhase.Resume);
        return plan with
        {
            Flags = (plan.Flags | ProgramFlags.Preinitialised) & ~ProgramFlags.StartDone,
            Entries =
            [
                .. plan.Entries
                    .Where(entry => entry.Phase is not (StartupPhase.Link or StartupPhase.Init or StartupPhase.Preinit) && !(resumes && entry.Phase == StartupPhase.Run))
                    .Select(entry => entry with { Phase = entry.Phase == StartupPhase.Resume ? StartupPhase.Run : entry.Phase, Target = Rename(entry.Target, names) }),
            ],
            Handoffs = [.. plan.Handoffs.Select(handoff => handoff.Export is { } export && names.TryGetValue(export, out string? renamed) ? handoff with { Export = renamed } : handoff)],
        };
    });

    /// <summary>After wrapping: the exports call the hooks themselves, so that a host must not.</summary>
    /// <param name="module">The rewritten module, still with the declaration of the program.</param>
    public static KeptDeclaration AfterWrap(WasmModule module) => Keep(module, "wrapping", plan => plan with
    {
        Entries = [.. plan.Entries.Where(entry => entry.Phase is not (StartupPhase.TaskEnter or StartupPhase.TaskExit))],
    });

    private static EntryTarget Rename(EntryTarget target, Dictionary<string, string> names) =>
        target.Kind == EntryTargetKind.Export && names.TryGetValue(target.Name, out string? renamed) ? EntryTarget.Export(renamed) : target;

    private static KeptDeclaration Keep(WasmModule module, string operation, Func<StartupPlan, StartupPlan> change)
    {
        if (!StartupSection.IsIn(module)) return new KeptDeclaration(module, null);
        try
        {
            return new KeptDeclaration(StartupSection.Write(module, change(StartupSection.Read(module)!)), null);
        }
        catch (WasmException failure) when (failure.Code == WasmErrorCode.StartupInvalid)
        {
            string code = StartupMessage.Format(StartupCode.StaleSection);
            return new KeptDeclaration(StartupSection.Remove(module), $"{code}: the section {StartupSection.Name} is no longer true after {operation} and was dropped ({failure.Message}). Declare anew how the module starts.");
        }
    }
}
