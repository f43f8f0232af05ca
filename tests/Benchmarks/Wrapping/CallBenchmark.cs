using System.Diagnostics;
using ComponentInit.Core.Binaries;
using ComponentInit.Core.InitTasks;
using ComponentInit.Runtime.Components;
using ComponentInit.Runtime.Engines;

namespace ComponentInit.Benchmarks.Wrapping;

/// <summary>Measures what a call of a lifted function costs when nothing is wrapped, and in both modes. The callee adds one; what is measured is the way there.</summary>
internal static class CallBenchmark
{
    private const uint Calls = 20_000_000;

    /// <summary>Measures.</summary>
    /// <param name="runs">How often; the median counts.</param>
    /// <returns>Nanoseconds a call, by what was called.</returns>
    public static IEnumerable<(string What, double Nanoseconds)> Run(int runs)
    {
        var plain = WasmBinary.FromBytes(WatParser.ToBinary(HookedComponent.Calling));
        yield return ("not wrapped", Measure(plain, runs));
        foreach (var mode in new[] { WrapMode.Inline, WrapMode.Module })
            yield return ($"wrapped, {mode}", Measure(TaskWrapper.Wrap(plain, new WrapOptions { Mode = mode, Require = true }).Output, runs));
    }

    private static double Measure(WasmBinary binary, int runs)
    {
        using var engine = new WasmEngine(new EngineOptions { Compiler = WasmCompiler.Cranelift });
        using var compiled = engine.CompileComponent(binary.Content);
        using var run = new ComponentRun(compiled);
        run.Instantiate();
        string call = $"run({Calls})";
        double[] times = [.. Enumerable.Range(0, runs + 1).Select(_ => Time(run, call)).Skip(1).Order()];
        return times[times.Length / 2];
    }

    private static double Time(ComponentRun run, string call)
    {
        long since = Stopwatch.GetTimestamp();
        if (run.Call(call)?.ToString() != $"{Calls}") throw new InvalidOperationException("The guest did not count to the end.");
        return Stopwatch.GetElapsedTime(since).TotalNanoseconds / Calls;
    }
}
