using System.Collections.Immutable;
using ComponentInit.Core.Binaries;
using ComponentInit.Core.Preinit.Contract;
using ComponentInit.Core.Snapshots;
using ComponentInit.Runtime.Wasi;

namespace ComponentInit.Core.Preinit.Components;

/// <summary>Describes what was captured from a component.</summary>
internal sealed class ComponentSnapshotBuilder(WasmBinary input, WasmBinary output, ComponentPlan plan, CapturedComponent captured, ImmutableArray<InstanceReport> instances, PreinitOptions options)
{
    /// <summary>The snapshot.</summary>
    /// <param name="observed">What the runtime saw of the guest, if it tells.</param>
    public Snapshot Build(IObservedProgram? observed)
    {
        var snapshot = new SnapshotFrame(input, output, plan.Init.Text, options).Complete(
            HostCallReports.Of(observed?.HostCalls ?? []),
            NondeterminismReport.Names(observed?.Nondeterminism ?? Nondeterminism.None),
            instances,
            SectionSizes.Compare(input, output));
        string[] handles = captured.Handles.IsEmpty
            ? []
            : [$"{captured.Handles.Length} handles were live after initialisation. The output does not have them: using one traps, or reaches another resource."];
        return snapshot with { LiveHandles = captured.Handles, Warnings = [.. snapshot.Warnings, .. captured.Warnings, .. handles] };
    }
}
