using System.Collections.Immutable;
using ComponentInit.Core.Binaries;
using ComponentInit.Core.Execution;
using ComponentInit.Runtime.Caching;
using ComponentInit.Wasm;
using ComponentInit.Wasm.Binary;

namespace ComponentInit.Core.Measuring;

/// <summary>Measures what a host pays until a program answers: compiling, instantiating, initialising, and the first call.</summary>
public static class StartupMeasurer
{
    /// <summary>
    /// Measures one or several programs that do the same. They are started in turn, so that what slows the machine down for a while slows all of them down.
    /// </summary>
    /// <param name="binaries">The programs. The first of several is the reference.</param>
    /// <param name="options">How.</param>
    /// <param name="cancellation">Ends the guest.</param>
    /// <returns>One measurement for each, in their order.</returns>
    /// <exception cref="WasmException">
    /// <see cref="WasmErrorCode.OptionInvalid"/>; <see cref="WasmErrorCode.PreinitInitFailed"/>; and what compiling, instantiating and calling may throw.
    /// </exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static ImmutableArray<StartupMeasurement> Measure(IReadOnlyList<WasmBinary> binaries, MeasureOptions options, CancellationToken cancellation = default)
    {
        options.Validate();
        List<MeasuredProgram> programs = [];
        try
        {
            programs.AddRange(binaries.Select(binary => new MeasuredProgram(binary, options)));
            LoadEngine(binaries, options);
            Repeat(programs, options.Compilations, (program, _) => program.Compile(), cancellation);
            Repeat(programs, options.WarmUps + options.Runs, (program, run) => program.Start(run >= options.WarmUps, cancellation), cancellation);
            return Relate([.. programs.Select(program => program.Report())]);
        }
        finally
        {
            programs.ForEach(program => program.Dispose());
        }
    }

    // The first compilation of a process loads the engine, which is nothing that the first program is to pay for.
    private static void LoadEngine(IReadOnlyList<WasmBinary> binaries, MeasureOptions options)
    {
        var guest = options.Guest with { Engine = options.Guest.Engine with { Cache = CodeCacheOptions.Off } };
        foreach (var kind in binaries.Select(binary => binary.Kind).Distinct())
        {
            byte[] empty = kind == BinaryKind.Module ? [.. Preamble.Module] : [.. Preamble.Component];
            BinaryCompiler.Compile(WasmBinary.FromBytes(empty), guest).Dispose();
        }
    }

    private static void Repeat(List<MeasuredProgram> programs, int times, Action<MeasuredProgram, int> action, CancellationToken cancellation)
    {
        for (int i = 0; i < times; i++)
        {
            foreach (var program in programs)
            {
                cancellation.ThrowIfCancellationRequested();
                action(program, i);
            }
        }
    }

    private static ImmutableArray<StartupMeasurement> Relate(ImmutableArray<StartupMeasurement> measurements) =>
        [.. measurements.Select((one, i) => i == 0 ? one : one with { Speedup = Ratio(measurements[0].Start.Median, one.Start.Median) })];

    private static double? Ratio(TimeSpan reference, TimeSpan time) => time > TimeSpan.Zero ? reference / time : null;
}
