namespace ComponentInit.Runtime.Wasi;

/// <summary>Clocks that show the same times in every run. Each look advances them, so that a loop which waits for a time ends.</summary>
internal sealed class SteadyClock
{
    /// <summary>Clocks of preview1: realtime, monotonic, CPU time of the process, of the thread.</summary>
    public const uint Clocks = 4;

    /// <summary>Resolution of all clocks in nanoseconds, and what a look costs.</summary>
    public const ulong Resolution = 1_000_000;

    private const ulong RealtimeStart = 1_577_836_800_000_000_000;
    private ulong _elapsed;

    /// <summary>Nanoseconds that a clock shows; the realtime clock starts at 2020-01-01T00:00:00Z, the others at zero.</summary>
    public ulong Look(uint clock)
    {
        Advance(Resolution);
        return clock == 0 ? RealtimeStart + _elapsed : _elapsed;
    }

    /// <summary>Lets time pass.</summary>
    public void Advance(ulong nanoseconds) => _elapsed += Math.Min(nanoseconds, ulong.MaxValue - RealtimeStart - _elapsed);
}
