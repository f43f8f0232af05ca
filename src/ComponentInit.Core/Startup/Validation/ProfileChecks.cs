using ComponentInit.Core.Startup.Plans;

namespace ComponentInit.Core.Startup.Validation;

/// <summary>INIT101 to INIT103: a declaration that holds, and that hosts or tools which do not know it will act against.</summary>
internal static class ProfileChecks
{
    private const string Start = "_start";
    private const string Initialize = "_initialize";

    public static IEnumerable<StartupMessage> Check(ModuleView module, StartupPlan plan)
    {
        if (plan.Kind == StartupKind.Reactor && module.HasFunction(Start))
        {
            yield return new StartupMessage(StartupCode.ProfileClash, "the program is declared a reactor and exports '_start': hosts that go by names run it as a command; rename the export where you can");
        }

        if (plan.Kind == StartupKind.Command && module.HasFunction(Initialize))
        {
            yield return new StartupMessage(StartupCode.ProfileClash, "the program is declared a command and exports '_initialize': hosts that go by names take it for a reactor; rename the export where you can");
        }

        string missing = string.Join(", ", MissingNames(module, plan).Distinct(StringComparer.Ordinal));
        if (missing.Length > 0)
        {
            yield return new StartupMessage(StartupCode.StaleSection, $"the section names {missing}, which the module does not export: a tool changed the exports and left the section as it was; declare the start-up again, after that tool");
        }

        if (BothExported(module) is { } both) yield return both;
    }

    /// <summary>INIT103, or null.</summary>
    public static StartupMessage? BothExported(ModuleView module) => module.HasFunction(Start) && module.HasFunction(Initialize)
        ? new StartupMessage(StartupCode.StartAndInitialize, "both '_start' and '_initialize' are exported: wasmtime's CLI calls both, its linker and node:wasi refuse, wazero calls '_start' only, Extism '_initialize' only")
        : null;

    private static IEnumerable<string> MissingNames(ModuleView module, StartupPlan plan)
    {
        foreach (var entry in plan.Entries)
        {
            if (entry.Target.Kind == EntryTargetKind.Export && module.Find(entry.Target.Name) is null) yield return $"'{entry.Target.Name}'";
            if (entry.Target.Kind == EntryTargetKind.Prefix && !module.Resolve(entry.Target).Any()) yield return $"'{entry.Target}'";
        }

        foreach (var handoff in plan.Handoffs)
        {
            if (handoff is { Export: { } name, Kind: not HandoffKind.Instance } && module.Find(name) is null) yield return $"'{name}'";
        }
    }
}
