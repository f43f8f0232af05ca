using ComponentInit.Core.Binaries;
using ComponentInit.Core.Snapshots;
using ComponentInit.Runtime.Modules;

namespace ComponentInit.Core.Preinit.Modules;

/// <summary>Describes what was captured from a core module.</summary>
internal sealed class ModuleSnapshotBuilder(WasmBinary input, WasmBinary output, CapturedState state, CoreRun run, string init, PreinitOptions options)
{
    /// <summary>The snapshot.</summary>
    public Snapshot Build() => new SnapshotFrame(input, output, init, options).Complete(
        HostCallReports.Of(run.HostCalls),
        NondeterminismReport.Names(run.Nondeterminism),
        [InstanceReports.Of("0", input.Module, state)],
        SectionSizes.Compare(input, output));
}
