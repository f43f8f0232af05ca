using System.Collections.Immutable;
using ComponentInit.Core.Binaries;
using ComponentInit.Core.Startup.Detection;
using ComponentInit.Core.Startup.Plans;
using ComponentInit.Wasm;

namespace ComponentInit.Core.Inspection;

/// <summary>Says in a line how a binary starts; also of one that cannot be read to its end.</summary>
internal static class StartupInspector
{
    public static StartupSummary Inspect(WasmBinary binary)
    {
        try
        {
            var report = StartupDetector.Detect(binary);
            return new StartupSummary(
                report.Plan.Kind, Names(report.Plan, entry => IsCalled(entry, report.Plan.Flags)), Names(report.Plan, entry => entry.Phase == StartupPhase.Preinit), report.IsDeclared, report.Certainty,
                report.Messages.FirstOrDefault(message => message.IsError)?.ToString());
        }
        catch (WasmException failure)
        {
            return new StartupSummary(StartupKind.Unknown, [], [], IsDeclared: false, StartupCertainty.Unknown, failure.Message);
        }
    }

    private static ImmutableArray<string> Names(StartupPlan plan, Func<StartupEntry, bool> isMeant) =>
        [.. plan.InOrder().Where(entry => entry.Target.Kind != EntryTargetKind.AnyExport && isMeant(entry)).Select(entry => entry.Target.ToString()).Distinct(StringComparer.Ordinal)];

    private static bool IsCalled(StartupEntry entry, ProgramFlags flags) => entry.Phase is StartupPhase.Link or StartupPhase.Init or StartupPhase.Run or StartupPhase.Main
        || (entry.Phase == StartupPhase.Resume && flags.HasFlag(ProgramFlags.Preinitialised));
}
