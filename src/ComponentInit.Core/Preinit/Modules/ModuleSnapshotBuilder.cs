using System.Collections.Immutable;
using ComponentInit.Core.Binaries;
using ComponentInit.Core.Snapshots;
using ComponentInit.Runtime.Modules;

namespace ComponentInit.Core.Preinit.Modules;

/// <summary>Describes what was captured from a core module.</summary>
internal sealed class ModuleSnapshotBuilder(WasmBinary input, WasmBinary output, ImmutableArray<InstanceReport> instances, CoreRun run, string init, PreinitOptions options)
{
    /// <summary>The snapshot.</summary>
    /// <param name="warnings">What is to be known of the output.</param>
    public Snapshot Build(ImmutableArray<string> warnings)
    {
        var snapshot = new SnapshotFrame(input, output, init, options).Complete(
            HostCallReports.Of(run.HostCalls),
            NondeterminismReport.Names(run.Nondeterminism),
            instances,
            SectionSizes.Compare(input, output));
        return snapshot with { Warnings = [.. snapshot.Warnings, .. LibcWarnings(snapshot.HostCalls), .. warnings] };
    }

    private IEnumerable<string> LibcWarnings(ImmutableArray<HostCallReport> calls)
    {
        string[] resets = [.. LibcFacts.FindResets(input.ReadModule())];
        return from kind in LibcFacts.Kinds
               where !resets.Contains(kind.Reset)
               let call = calls.FirstOrDefault(call => LibcFacts.ToldBy(call.Module, call.Name) == kind)
               where call is not null
               select kind.Warning($"{call.Module}.{call.Name}", call.FirstCallPath.FirstOrDefault());
    }
}
