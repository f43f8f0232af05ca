using ComponentInit.Core.Startup.Plans;
using ComponentInit.Core.Startup.Text;

namespace ComponentInit.Core.Startup.Validation;

/// <summary>INIT019 to INIT021: flags and arguments of entries agree with each other and with the handoffs.</summary>
internal static class FlagChecks
{
    private static readonly string[] SelfInitTargets = ["__wasm_call_ctors", "_initialize"];

    public static IEnumerable<StartupMessage> Check(StartupPlan plan, IReadOnlyList<PlannedEntry> entries)
    {
        // argv@4096 is the role argv with the address that the program expects it at.
        var roles = plan.Handoffs.Select(handoff => handoff.Role.Split('@')[0]).ToHashSet(StringComparer.Ordinal);
        foreach (var entry in entries)
        {
            foreach (var argument in entry.Entry.Arguments)
            {
                string missing = string.Join(", ", RolesFor(argument.Kind).Where(role => !roles.Contains(role)));
                if (missing.Length > 0) yield return new StartupMessage(StartupCode.HandoffMissing, $"{entry} takes '{StartupTerms.Of(argument)}', which the host makes with a handoff of role {missing}, and none is declared; add it");
            }

            if (entry.Entry.Flags.HasFlag(EntryFlags.Once | EntryFlags.Idempotent))
            {
                yield return new StartupMessage(StartupCode.OnceAndIdempotent, $"{entry} is ONCE (a second call fails) and IDEMPOTENT (a second call does no harm); only one can be true");
            }

            if (plan.Flags.HasFlag(ProgramFlags.SelfInit) && entry.Entry.Phase == StartupPhase.Init && SelfInitTargets.Contains(entry.Entry.Target.Name, StringComparer.Ordinal))
            {
                yield return new StartupMessage(StartupCode.SelfInitContradiction, $"{entry} runs the constructors, and the program is marked SELF_INIT: every export runs them; take one of the two out");
            }
        }
    }

    private static string[] RolesFor(EntryArgumentKind argument) => argument switch
    {
        EntryArgumentKind.ArgumentVector => ["argv"],
        EntryArgumentKind.ThreadLocalBlock => ["tls.size", "tls.align", "allocator"],
        _ => [],
    };
}
