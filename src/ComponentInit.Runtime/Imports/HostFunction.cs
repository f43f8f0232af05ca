using ComponentInit.Runtime.Engines;
using ComponentInit.Runtime.Interop;
using ComponentInit.Runtime.Traps;

namespace ComponentInit.Runtime.Imports;

/// <summary>A function of the host that stands for an import. It is called on the guest's thread.</summary>
/// <param name="import">The import it stands for.</param>
internal abstract class HostFunction(CoreImport import)
{
    public CoreImport Import { get; } = import;

    /// <summary>How often it was called.</summary>
    public long Count { get; set; }

    /// <summary>The guest's stack at the first call.</summary>
    public IReadOnlyList<TrapFrame> FirstCallPath { get; set; } = [];

    /// <summary>Runs it. Arguments are in the values, results go where they were.</summary>
    /// <returns>Null, or why the guest ends here.</returns>
    public abstract HostStop? Invoke(HostCaller caller, Span<RawValue> values);
}
