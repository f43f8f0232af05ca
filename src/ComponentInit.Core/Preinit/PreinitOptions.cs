using System.Collections.Immutable;
using ComponentInit.Core.Preinit.Segments;
using ComponentInit.Runtime.Engines;
using ComponentInit.Runtime.Imports;
using ComponentInit.Runtime.Wasi;

namespace ComponentInit.Core.Preinit;

/// <summary>How to pre-initialise.</summary>
public sealed record PreinitOptions
{
    /// <summary>
    /// The export to run; null for the first there is of <c>wizer-initialize</c>, <c>wizer.initialize</c> and <c>component-init</c>. For a component also
    /// <c>pkg:name/interface.func</c>, or a call in WAVE with arguments.
    /// </summary>
    public string? InitFunction { get; init; }

    /// <summary>Whether the output keeps the export that was run.</summary>
    public bool KeepInitFunction { get; init; }

    /// <summary>Exports to rename afterwards, in this order.</summary>
    public ImmutableArray<ExportRename> Renames { get; init; } = [];

    /// <summary>What WASI shows to the guest; null for no WASI at all.</summary>
    public WasiOptions? Wasi { get; init; }

    /// <summary>What happens when the guest calls other imports.</summary>
    public ImportPolicy Imports { get; init; } = ImportPolicy.TrapAll;

    /// <summary>What the guest may use up.</summary>
    public GuestLimits Limits { get; init; } = GuestLimits.None;

    /// <summary>How guests are compiled.</summary>
    public EngineOptions Engine { get; init; } = new();

    /// <summary>How the output is checked.</summary>
    public VerifyMode Verify { get; init; } = VerifyMode.State;

    /// <summary>How memory is cut into data segments.</summary>
    public SegmentOptions Segments { get; init; } = new();

    /// <summary>Whether the shadow stack below <c>__stack_pointer</c> is written as zeros: what it holds is dead when init has returned.</summary>
    public bool ZeroStack { get; init; }

    /// <summary>Whether handles that are live at the end are a warning instead of an error.</summary>
    public bool AllowLiveHandles { get; init; }
}
