using System.Collections.Immutable;
using ComponentInit.Core.Snapshots;
using ComponentInit.Wasm.Modules;

namespace ComponentInit.Core.Preinit.Modules;

/// <summary>Describes the state of instances while the output is written and checked: the hashes of pages take as long as either. It reads memory of the guest, so it is disposed before that.</summary>
internal sealed class InstanceReporting : IDisposable
{
    private readonly Task<ImmutableArray<InstanceReport>> _work;

    /// <summary>Begins.</summary>
    /// <param name="instances">Which instances, with the modules they are of and what init left.</param>
    public InstanceReporting(IReadOnlyList<(string Path, WasmModule Module, CapturedState State)> instances) => _work = Task.Run(
        () => instances.Select(instance => InstanceReports.Of(instance.Path, instance.Module, instance.State)).ToImmutableArray(), CancellationToken.None);

    /// <summary>The descriptions, in the order of the instances.</summary>
    public ImmutableArray<InstanceReport> Result => _work.GetAwaiter().GetResult();

    /// <summary>Waits for the end, whatever it is.</summary>
    public void Dispose() => Task.WhenAny(_work).GetAwaiter().GetResult();
}
