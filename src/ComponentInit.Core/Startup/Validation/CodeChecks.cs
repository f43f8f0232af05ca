using ComponentInit.Core.Startup.Plans;
using ComponentInit.Core.Startup.Text;

namespace ComponentInit.Core.Startup.Validation;

/// <summary>INIT013: codes of a plan that was made by hand. What was decoded has known ones only.</summary>
internal static class CodeChecks
{
    public static IEnumerable<StartupMessage> Check(StartupPlan plan, IReadOnlyList<PlannedEntry> entries)
    {
        if (plan.Kind is < StartupKind.Library or > StartupKind.Side)
        {
            yield return new StartupMessage(StartupCode.UnknownCode, $"the kind '{StartupTerms.Of(plan.Kind)}' cannot be declared; 'library', 'reactor', 'command', 'multi-command' and 'side' can");
        }

        foreach (var entry in entries)
        {
            if (Unknown(entry.Entry) is { } what) yield return new StartupMessage(StartupCode.UnknownCode, $"{entry} has {what} that version 1 does not have");
        }

        foreach (var handoff in plan.Handoffs)
        {
            if (!Enum.IsDefined(handoff.Kind)) yield return new StartupMessage(StartupCode.UnknownCode, $"a handoff of kind {(byte)handoff.Kind}, which version 1 does not have");
        }
    }

    private static string? Unknown(StartupEntry entry)
    {
        if (!Enum.IsDefined(entry.Phase)) return "a phase";
        if (!Enum.IsDefined(entry.Target.Kind)) return "a target";
        if (!Enum.IsDefined(entry.Result)) return "a result";
        return entry.Arguments.Any(argument => !Enum.IsDefined(argument.Kind)) ? "an argument" : null;
    }
}
