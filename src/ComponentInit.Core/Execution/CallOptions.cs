using ComponentInit.Runtime.Engines;
using ComponentInit.Runtime.Imports;
using ComponentInit.Runtime.Values.Objects;
using ComponentInit.Runtime.Wasi;

namespace ComponentInit.Core.Execution;

/// <summary>How exports are called.</summary>
public sealed record CallOptions
{
    /// <summary>What WASI shows to the guest; null for no WASI at all.</summary>
    public WasiOptions? Wasi { get; init; }

    /// <summary>What happens when the guest calls other imports.</summary>
    public ImportPolicy Imports { get; init; } = ImportPolicy.TrapAll;

    /// <summary>What the guest may use up; the time is that of one call.</summary>
    public GuestLimits Limits { get; init; } = GuestLimits.None;

    /// <summary>How guests are compiled.</summary>
    public EngineOptions Engine { get; init; } = new();

    /// <summary>Whether <c>_initialize</c> of a core module is called first, as hosts of reactors do.</summary>
    public bool Initialize { get; init; } = true;

    /// <summary>How to look into the caller's own kinds of objects among arguments, or null if there are none.</summary>
    public IObjectAccess? Objects { get; init; }
}
