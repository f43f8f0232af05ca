using ComponentInit.Runtime.Imports;
using ComponentInit.Runtime.Values;
using ComponentInit.Runtime.Wasi;
using ComponentInit.Wasm;
using ComponentInit.Wasm.Components.Types;

namespace ComponentInit.Runtime.Components.Linking;

/// <summary>The functions of WASI 0.2 that give the same answers in every run, in front of the engine's own. Source: the WIT packages of WASI 0.2.</summary>
/// <param name="options">Which of them are wanted.</param>
/// <param name="engine">The engine's own functions; null where an event loop runs the guest, in which they cannot be called: functions that need them stay as they are.</param>
internal sealed class SteadyInterfaces(WasiOptions options, EngineFunctions? engine) : IDisposable
{
    private const ulong NanosecondsInSecond = 1_000_000_000;
    private const uint Realtime = 0;
    private const uint Monotonic = 1;
    private const int LargestBytes = 1 << 20;

    private readonly SteadyClock _clock = new();
    private readonly SteadyRandom _random = new(options.RandomSeed);
    private readonly SortedDirectories? _directories = engine is null || options.HostFiles ? null : new SortedDirectories(engine);

    /// <summary>What was asked for that differs between hosts or runs.</summary>
    public Nondeterminism Seen { get; private set; }

    /// <summary>The number of the host's type that stands for a resource of the engine, or null where the engine's own is used.</summary>
    public uint? FindResource(string instance, string name) =>
        _directories is not null && instance == "wasi:filesystem/types" && name == SortedDirectories.Resource ? SortedDirectories.Identity : null;

    /// <summary>What a function does, or null where the engine's own is called.</summary>
    /// <param name="instance">Name of the interface without its version.</param>
    /// <param name="name">Name of the function.</param>
    public ComponentBody? Find(string instance, string name) => FindOwn(instance, name) ?? FindAround(instance, name);

    /// <summary>Frees what the engine's own functions are reached through.</summary>
    public void Dispose() => engine?.Dispose();

    private ComponentBody? FindOwn(string instance, string name) => (instance, name) switch
    {
        ("wasi:cli/exit", "exit") => arguments => Exit(arguments[0] is ResultValue { IsOk: true } ? 0 : 1),
        ("wasi:cli/exit", "exit-with-code") => arguments => Exit((int)Number(arguments[0])),
        ("wasi:random/random", "get-random-bytes") or ("wasi:random/insecure", "get-insecure-random-bytes") when !options.HostRandom => arguments => RandomBytes(Number(arguments[0])),
        ("wasi:random/random", "get-random-u64") or ("wasi:random/insecure", "get-insecure-random-u64") when !options.HostRandom => _ => See(Nondeterminism.Random, RandomU64()),
        ("wasi:random/insecure-seed", _) when !options.HostRandom => _ => See(Nondeterminism.Random, new TupleValue([RandomU64(), RandomU64()])),
        ("wasi:clocks/wall-clock", "now") when !options.HostClocks => _ => See(Nondeterminism.Clock, DateTime(_clock.Look(Realtime))),
        ("wasi:clocks/wall-clock", "resolution") when !options.HostClocks => _ => new ComponentAnswer(DateTime(SteadyClock.Resolution)),
        ("wasi:clocks/monotonic-clock", "now") when !options.HostClocks => _ => See(Nondeterminism.Clock, U64(_clock.Look(Monotonic))),
        ("wasi:clocks/monotonic-clock", "resolution") when !options.HostClocks => _ => new ComponentAnswer(U64(SteadyClock.Resolution)),
        _ => null,
    };

    private ComponentBody? FindAround(string instance, string name)
    {
        if (engine is null)
            return null;
        ComponentBody? body = (instance, name) switch
        {
            ("wasi:clocks/monotonic-clock", "subscribe-duration") when !options.HostClocks => arguments => PassTime(arguments, Number(arguments[0])),
            ("wasi:clocks/monotonic-clock", "subscribe-instant") when !options.HostClocks => arguments => PassTimeUntil(arguments, Number(arguments[0])),
            ("wasi:filesystem/types", "[method]descriptor.stat" or "[method]descriptor.stat-at" or "[method]descriptor.metadata-hash" or "[method]descriptor.metadata-hash-at") when !options.HostFiles =>
                arguments => SteadyDescriptors.Steady(engine.Call(name, arguments.ToArray(), arguments.Handles)),
            ("wasi:filesystem/types", SortedDirectories.Open) when _directories is not null => _directories.OpenStream,
            ("wasi:filesystem/types", SortedDirectories.Read) when _directories is not null => _directories.ReadEntry,
            _ => null,
        };
        if (body is not null)
            engine.Prepare();
        return body;
    }

    // The time that the guest wants to wait for is over at once, so what it gets to wait for is ready.
    private ComponentAnswer PassTime(ComponentArguments arguments, ulong nanoseconds)
    {
        _clock.Advance(nanoseconds);
        return See(Nondeterminism.Clock, engine!.Call(EngineFunctions.Ready, [], arguments.Handles));
    }

    private ComponentAnswer PassTimeUntil(ComponentArguments arguments, ulong instant)
    {
        ulong now = _clock.Look(Monotonic);
        return PassTime(arguments, instant > now ? instant - now : 0);
    }

    private static ComponentAnswer Exit(int code) => new(null, new HostStop(WasmErrorCode.WasmExit, "the guest ended itself", code));

    private ComponentAnswer RandomBytes(ulong count)
    {
        if (count > LargestBytes)
            return new ComponentAnswer(null, new HostStop(WasmErrorCode.PreinitLimitExceeded, $"The program asked for {count} random bytes at once; {LargestBytes} are the most."));
        var bytes = new byte[(int)count];
        _random.Fill(bytes);
        return See(Nondeterminism.Random, new ListValue([.. bytes]));
    }

    private IntegerValue RandomU64()
    {
        Span<byte> bytes = stackalloc byte[sizeof(ulong)];
        _random.Fill(bytes);
        return U64(System.Buffers.Binary.BinaryPrimitives.ReadUInt64LittleEndian(bytes));
    }

    private ComponentAnswer See(Nondeterminism kind, ComponentValue value)
    {
        Seen |= kind;
        return new ComponentAnswer(value);
    }

    private static RecordValue DateTime(ulong nanoseconds) => new([
        new("seconds", U64(nanoseconds / NanosecondsInSecond)),
        new("nanoseconds", new IntegerValue(PrimitiveKind.U32, nanoseconds % NanosecondsInSecond)),
    ]);

    private static IntegerValue U64(ulong value) => new(PrimitiveKind.U64, value);

    private static ulong Number(ComponentValue value) => (ulong)((IntegerValue)value).Value;
}
