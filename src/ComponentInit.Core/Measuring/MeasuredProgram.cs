using System.Diagnostics;
using ComponentInit.Core.Binaries;
using ComponentInit.Core.Execution;
using ComponentInit.Core.Inspection;
using ComponentInit.Core.Preinit.Modules;
using ComponentInit.Runtime.Caching;
using ComponentInit.Runtime.Traps;
using ComponentInit.Runtime.Values;
using ComponentInit.Runtime.Values.Wave;
using ComponentInit.Wasm;
using ComponentInit.Wasm.Binary;

namespace ComponentInit.Core.Measuring;

/// <summary>A program that is compiled once and started again and again, each time on a fresh instance.</summary>
internal sealed class MeasuredProgram : IDisposable
{
    private readonly List<StartupTimes> _counted = [];
    private readonly List<TimeSpan> _compilations = [];
    private readonly WasmBinary _binary;
    private readonly MeasureOptions _options;
    private readonly CallOptions _guest;
    private readonly string? _init;
    private ICompiledBinary? _compiled;
    private bool _heard;

    /// <summary>Prepares a program; nothing is compiled yet.</summary>
    public MeasuredProgram(WasmBinary binary, MeasureOptions options)
    {
        _binary = binary;
        _options = options;
        _guest = options.Guest with { Engine = options.Guest.Engine with { Cache = CodeCacheOptions.Off } };
        _init = FindInit(binary, options);
    }

    /// <summary>Compiles it and keeps the code.</summary>
    public void Compile()
    {
        _compiled?.Dispose();
        _compiled = null;
        long begin = Stopwatch.GetTimestamp();
        _compiled = BinaryCompiler.Compile(_binary, _guest);
        _compilations.Add(Stopwatch.GetElapsedTime(begin));
    }

    /// <summary>Starts it.</summary>
    /// <param name="counts">Whether the times count.</param>
    /// <param name="cancellation">Ends the guest.</param>
    public void Start(bool counts, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        var times = Time(_heard ? Silent() : _guest, cancellation);
        _heard = true;
        if (counts) _counted.Add(times);
    }

    /// <summary>What was measured so far.</summary>
    public StartupMeasurement Report() => new(
        new(_binary.Name, _binary.Size, _binary.Sha256),
        _binary.Path,
        _guest.Engine.Compiler,
        _counted.Count,
        _init,
        _options.Call?.Text,
        [.. _counted[^1].Results],
        new Timings([.. _compilations]),
        Collect(run => run.Instantiate),
        !IsInitialised ? null : Collect(run => run.Initialise),
        _options.Call is null ? null : Collect(run => run.FirstCall),
        Collect(run => run.Start));

    /// <inheritdoc/>
    public void Dispose() => _compiled?.Dispose();

    private bool IsInitialised => _init is not null || (_guest.Initialize && _binary.Kind == BinaryKind.Module && Reactor.Find(_binary.ReadModule()) is not null);

    private Timings Collect(Func<StartupTimes, TimeSpan> select) => new([.. _counted.Select(select)]);

    private CallOptions Silent() => _guest with { Wasi = _guest.Wasi is { } wasi ? wasi with { StandardOutput = null, StandardError = null } : null };

    private StartupTimes Time(CallOptions options, CancellationToken cancellation)
    {
        long begin = Stopwatch.GetTimestamp();
        using var instance = _compiled!.CreateInstance(options);
        instance.Instantiate(cancellation);
        var instantiated = Stopwatch.GetElapsedTime(begin);
        var initialised = TimeSpan.Zero;
        if (IsInitialised)
        {
            begin = Stopwatch.GetTimestamp();
            instance.Initialize(cancellation);
            if (_init is not null) Initialise(instance, _init, cancellation);
            initialised = Stopwatch.GetElapsedTime(begin);
        }

        if (_options.Call is not { } call) return new StartupTimes(instantiated, initialised, TimeSpan.Zero, []);
        begin = Stopwatch.GetTimestamp();
        var results = Call(instance, call, cancellation);
        return new StartupTimes(instantiated, initialised, Stopwatch.GetElapsedTime(begin), results);
    }

    private static void Initialise(ILiveInstance instance, string init, CancellationToken cancellation)
    {
        var outcome = instance.CallText(init, cancellation);
        if (outcome.Result is ResultValue { IsOk: false })
            throw new WasmException(WasmErrorCode.PreinitInitFailed, $"The init function {outcome.Export} failed: it returned {outcome.Texts[0]}.");
    }

    private static IReadOnlyList<string> Call(ILiveInstance instance, MeasuredCall call, CancellationToken cancellation)
    {
        try
        {
            var outcome = call.Export is { } export ? instance.Call(export, call.Arguments, cancellation) : instance.CallText(call.Text, cancellation);
            return outcome.Texts;
        }
        catch (WasmExitException exit) when (exit.ExitCode == 0)
        {
            // A command ends itself this way where all went well.
            return [];
        }
    }

    private static string? FindInit(WasmBinary binary, MeasureOptions options)
    {
        if (options.SkipInitFunction) return null;
        if (options.InitFunction is not { } wanted)
        {
            var functions = BinaryInspector.Exports(binary).Where(export => export.Kind == "func").Select(export => export.Name).ToHashSet();
            return InitFunction.DefaultNames.FirstOrDefault(functions.Contains);
        }

        string target = WaveCall.Parse(wanted).Target;
        return BinaryInspector.Exports(binary).Any(export => IsMeant(export.Name, target)) ? wanted : null;
    }

    // As calls name the functions of a component's interfaces.
    private static bool IsMeant(string export, string target) =>
        export == target || export.Replace('#', '.') == target || export.Replace('#', '/') == target || export.EndsWith("#" + target, StringComparison.Ordinal);
}
