using ComponentInit.Core.Binaries;
using ComponentInit.Core.Startup.Detection;
using ComponentInit.Core.Startup.Plans;
using ComponentInit.Core.Startup.Profiles;
using ComponentInit.Wasm;

namespace ComponentInit.Core.Startup.Execution;

/// <summary>The plan of a module that nobody gave: what it declares, or else what its bytes say.</summary>
public static class PlanFinder
{
    /// <summary>Finds it.</summary>
    /// <param name="binary">A core module.</param>
    /// <param name="profile">What decides where the bytes leave something open, or null.</param>
    /// <exception cref="WasmException"><see cref="WasmErrorCode.StartupInvalid"/>: the declaration is wrong, or the bytes leave it open; the message says what they do say.</exception>
    public static StartupPlan Find(WasmBinary binary, StartupProfile? profile = null)
    {
        var report = StartupDetector.Detect(binary, profile);
        report.ThrowIfInvalid();
        return report.Plan.Kind is StartupKind.Ambiguous or StartupKind.Unknown
            ? throw new WasmException(WasmErrorCode.StartupInvalid, Describe(binary.Name, report)) { RecommendedAction = Advice(report.Plan.Kind) }
            : report.Plan;
    }

    private static string Advice(StartupKind kind)
    {
        const string Declare = "declare how it starts: component-init startup, or Set-WasmStartup";
        return kind == StartupKind.Ambiguous ? $"choose a profile that decides ({StartupProfiles.Deciding}), or {Declare}" : Declare;
    }

    private static string Describe(string name, StartupReport report)
    {
        string notes = string.Join(" ", report.Messages.Select(message => message.ToString()));
        string what = report.Plan.Kind == StartupKind.Ambiguous
            ? $"{Validation.StartupMessage.Format(Validation.StartupCode.StartAndInitialize)}: {name} follows two start-up conventions that contradict each other."
            : $"{Validation.StartupMessage.Format(Validation.StartupCode.HostIncomplete)}: how {name} starts cannot be told from its bytes.";
        return notes.Length == 0 ? what : $"{what} {notes}";
    }
}
