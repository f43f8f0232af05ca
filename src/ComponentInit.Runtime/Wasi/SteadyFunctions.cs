using ComponentInit.Runtime.Imports;
using ComponentInit.Runtime.Interop;

namespace ComponentInit.Runtime.Wasi;

/// <summary>The functions of preview1 that give the same answers in every run. Source: <c>wasi_snapshot_preview1</c>, witx.</summary>
internal static class SteadyFunctions
{
    /// <summary>The body of a function, or null where Wasmtime's own is to be called.</summary>
    public static SteadyBody? Find(string name, WasiOptions options) => name switch
    {
        "random_get" when !options.HostRandom => RandomGet,
        "clock_time_get" when !options.HostClocks => ClockTimeGet,
        "clock_res_get" when !options.HostClocks => ClockResGet,
        "poll_oneoff" when !options.HostClocks => PollOneoff,
        _ => null,
    };

    private static WasiErrno RandomGet(WasiHost host, CallerMemory memory, ReadOnlySpan<RawValue> arguments)
    {
        if (!memory.TrySlice(arguments[0].I32, arguments[1].I32, out var buffer))
            return WasiErrno.BadAddress;
        host.Random.Fill(buffer);
        return WasiErrno.Success;
    }

    private static WasiErrno ClockTimeGet(WasiHost host, CallerMemory memory, ReadOnlySpan<RawValue> arguments)
    {
        if (arguments[0].I32 >= SteadyClock.Clocks)
            return WasiErrno.InvalidArgument;
        return memory.TryWriteU64(arguments[2].I32, host.Clock.Look(arguments[0].I32)) ? WasiErrno.Success : WasiErrno.BadAddress;
    }

    private static WasiErrno ClockResGet(WasiHost host, CallerMemory memory, ReadOnlySpan<RawValue> arguments)
    {
        if (arguments[0].I32 >= SteadyClock.Clocks)
            return WasiErrno.InvalidArgument;
        return memory.TryWriteU64(arguments[1].I32, SteadyClock.Resolution) ? WasiErrno.Success : WasiErrno.BadAddress;
    }

    private static WasiErrno PollOneoff(WasiHost host, CallerMemory memory, ReadOnlySpan<RawValue> arguments) =>
        SteadyPoll.Run(host.Clock, memory, arguments[0].I32, arguments[1].I32, arguments[2].I32, arguments[3].I32);
}
