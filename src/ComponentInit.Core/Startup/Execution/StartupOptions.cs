using System.Collections.Immutable;
using ComponentInit.Runtime.Engines;
using ComponentInit.Runtime.Imports;
using ComponentInit.Runtime.Wasi;

namespace ComponentInit.Core.Startup.Execution;

/// <summary>How a program is started.</summary>
public sealed record StartupOptions
{
    /// <summary>No receiver at all.</summary>
    public static readonly ImmutableDictionary<string, HandoffReceiver> NoHandoffs = ImmutableDictionary<string, HandoffReceiver>.Empty;

    /// <summary>What WASI shows to the guest, the program's arguments among it; null for no WASI at all.</summary>
    public WasiOptions? Wasi { get; init; }

    /// <summary>What happens when the guest calls other imports.</summary>
    public ImportPolicy Imports { get; init; } = ImportPolicy.TrapAll;

    /// <summary>What the guest may use up; the time is that of one entry or call.</summary>
    public GuestLimits Limits { get; init; } = GuestLimits.None;

    /// <summary>How guests are compiled.</summary>
    public EngineOptions Engine { get; init; } = new();

    /// <summary>The receivers of handoffs by the import module they stand for. WASI preview1 receives its memory without one.</summary>
    public ImmutableDictionary<string, HandoffReceiver> Handoffs { get; init; } = NoHandoffs;

    /// <summary>The values of host handles that entries take as arguments, by name.</summary>
    public ImmutableDictionary<string, int> HostHandles { get; init; } = ImmutableDictionary<string, int>.Empty;

    /// <summary>Sees each step; null for nobody. Called on the thread that starts the program.</summary>
    public Action<StartupStep>? Observer { get; init; }
}
