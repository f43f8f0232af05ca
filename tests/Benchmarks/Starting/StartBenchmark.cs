using System.Diagnostics;
using System.Globalization;
using ComponentInit.Benchmarks.Corpus;
using ComponentInit.Runtime.Components;
using ComponentInit.Runtime.Engines;
using ComponentInit.Runtime.Wasi;

namespace ComponentInit.Benchmarks.Starting;

/// <summary>Measures how long a compiled component takes to its first answer: the input with its init function, and what was made of it. Both are compiled with optimisation.</summary>
internal static class StartBenchmark
{
    /// <summary>Measures one component.</summary>
    /// <param name="item">The component.</param>
    /// <param name="output">Its pre-initialised form, a file.</param>
    /// <param name="runs">How often; the median counts.</param>
    /// <returns>A line of a table.</returns>
    public static string Run(CorpusItem item, string output, int runs)
    {
        var wasi = new WasiOptions
        {
            Environment = [.. item.Environment],
            Directories = [.. item.Directories.Select(pair => new WasiDirectory(pair.Value, pair.Key))],
            StandardInput = item.StandardInput is null ? default : File.ReadAllBytes(item.StandardInput),
        };
        double before = Measure(item.Input, wasi, [item.InitCall, item.FirstCall], runs);
        double after = Measure(output, new WasiOptions(), [item.FirstCall], runs);
        return string.Create(CultureInfo.InvariantCulture, $"| {item.Name} | {before:N2} | {after:N2} | {before / after:N1} |");
    }

    private static double Measure(string file, WasiOptions wasi, string[] calls, int runs)
    {
        using var engine = new WasmEngine(new EngineOptions { Compiler = WasmCompiler.Cranelift });
        using var compiled = engine.CompileComponent(File.ReadAllBytes(file));
        double[] times = [.. Enumerable.Range(0, runs + 1).Select(_ => Start(compiled, wasi, calls)).Skip(1).Order()];
        return times[times.Length / 2];
    }

    private static double Start(CompiledComponent compiled, WasiOptions wasi, string[] calls)
    {
        long since = Stopwatch.GetTimestamp();
        using var run = new ComponentRun(compiled, new ComponentRunOptions { Wasi = wasi });
        run.Instantiate();
        foreach (string call in calls) run.Call(call);
        return Stopwatch.GetElapsedTime(since).TotalMilliseconds;
    }
}
