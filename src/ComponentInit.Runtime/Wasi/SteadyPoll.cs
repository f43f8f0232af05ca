using System.Buffers.Binary;
using ComponentInit.Runtime.Imports;

namespace ComponentInit.Runtime.Wasi;

/// <summary>
/// <c>poll_oneoff</c> of preview1 without waiting: descriptors are ready, and where only clocks are asked for the clock advances to the first time that was asked for.
/// </summary>
internal static class SteadyPoll
{
    private const uint SubscriptionBytes = 48;
    private const uint EventBytes = 32;
    private const byte ClockTag = 0;
    private const byte WriteTag = 2;
    private const ushort AbsoluteTime = 1;

    /// <summary>Runs it: <c>(subscriptions, events, count, countOut) -> errno</c>.</summary>
    public static WasiErrno Run(SteadyClock clock, CallerMemory memory, uint subscriptions, uint events, uint count, uint countOut)
    {
        if (count == 0 || count > uint.MaxValue / SubscriptionBytes)
            return WasiErrno.InvalidArgument;
        if (!memory.TrySlice(subscriptions, count * SubscriptionBytes, out var input) || !memory.TrySlice(events, count * EventBytes, out var output))
            return WasiErrno.BadAddress;

        // Guests may give the same address twice.
        var asked = input.ToArray();
        int ready = AnswerDescriptors(asked, output);
        if (ready == 0)
        {
            if (!TryFindFirstClock(asked, clock, out int first))
                return WasiErrno.InvalidArgument;
            WriteEvent(output, asked.AsSpan(first), ClockTag, 0);
            ready = 1;
        }

        return memory.TryWriteU32(countOut, (uint)ready) ? WasiErrno.Success : WasiErrno.BadAddress;
    }

    private static int AnswerDescriptors(ReadOnlySpan<byte> asked, Span<byte> output)
    {
        int ready = 0;
        for (int at = 0; at < asked.Length; at += (int)SubscriptionBytes)
        {
            byte tag = asked[at + 8];
            if (tag is > ClockTag and <= WriteTag)
                WriteEvent(output[(ready++ * (int)EventBytes)..], asked[at..], tag, 1);
        }

        return ready;
    }

    private static bool TryFindFirstClock(ReadOnlySpan<byte> asked, SteadyClock clock, out int first)
    {
        first = -1;
        ulong least = ulong.MaxValue;
        for (int at = 0; at < asked.Length; at += (int)SubscriptionBytes)
        {
            uint id = BinaryPrimitives.ReadUInt32LittleEndian(asked[(at + 16)..]);
            if (asked[at + 8] != ClockTag || id >= SteadyClock.Clocks)
                continue;
            ulong timeout = Remaining(asked[at..], id, clock);
            if (first >= 0 && timeout >= least)
                continue;
            (first, least) = (at, timeout);
        }

        if (first >= 0)
            clock.Advance(least);
        return first >= 0;
    }

    private static ulong Remaining(ReadOnlySpan<byte> subscription, uint id, SteadyClock clock)
    {
        ulong timeout = BinaryPrimitives.ReadUInt64LittleEndian(subscription[24..]);
        if ((BinaryPrimitives.ReadUInt16LittleEndian(subscription[40..]) & AbsoluteTime) == 0)
            return timeout;
        ulong now = clock.Look(id);
        return timeout > now ? timeout - now : 0;
    }

    private static void WriteEvent(Span<byte> target, ReadOnlySpan<byte> subscription, byte tag, ulong bytes)
    {
        target[..(int)EventBytes].Clear();
        subscription[..8].CopyTo(target);
        target[10] = tag;
        BinaryPrimitives.WriteUInt64LittleEndian(target[16..], bytes);
    }
}
