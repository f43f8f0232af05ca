using ComponentInit.Runtime.Engines;
using ComponentInit.Runtime.Imports;
using ComponentInit.Runtime.Traps;
using ComponentInit.Runtime.Wasi;

namespace ComponentInit.Runtime.Components;

/// <summary>What a run of a component may use and see.</summary>
public sealed record ComponentRunOptions
{
    /// <summary>Time and memory.</summary>
    public GuestLimits Limits { get; init; } = GuestLimits.None;

    /// <summary>What happens to each imported function. Rules match with and without the version of an interface: <c>wasi:cli/environment#get-arguments</c>.</summary>
    public ImportPolicy Imports { get; init; } = ImportPolicy.TrapAll;

    /// <summary>What the guest sees through WASI 0.2, which is allowed then where no rule says otherwise; null: only what rules allow, with the defaults.</summary>
    public WasiOptions? Wasi { get; init; }

    /// <summary>Turns a frame of the component that runs into one of the file that the user knows; null where they are the same.</summary>
    public Func<TrapFrame, TrapFrame>? MapFrame { get; init; }
}
