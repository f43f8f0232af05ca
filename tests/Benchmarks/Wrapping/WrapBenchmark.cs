using ComponentInit.Benchmarks.Measuring;
using ComponentInit.Benchmarks.Reporting;
using ComponentInit.Runtime.Engines;

namespace ComponentInit.Benchmarks.Wrapping;

/// <summary>Measures wrapping of a component of some 12 MB, and of a tiny one, as a whole process.</summary>
internal static class WrapBenchmark
{
    /// <summary>Measures.</summary>
    /// <param name="tool">The tool.</param>
    /// <param name="folder">Where inputs and outputs go.</param>
    /// <param name="runs">How often; each figure is a median.</param>
    public static IEnumerable<BenchmarkRow> Run(string tool, string folder, int runs)
    {
        foreach (var (name, functions, exports) in new[] { ("wrap-12m", 18_500, 200), ("wrap-tiny", 1, 1) })
        {
            string input = Path.Combine(folder, $"{name}.wasm");
            File.WriteAllBytes(input, WatParser.ToBinary(HookedComponent.Large(functions, exports)));
            foreach (string mode in new[] { "inline", "module" }) yield return Measure(tool, name, input, mode, folder, runs);
        }
    }

    private static BenchmarkRow Measure(string tool, string name, string input, string mode, string folder, int runs)
    {
        string output = Path.Combine(folder, "wrapped.wasm");
        List<Measurement> measurements = [];
        for (int run = 0; run < runs; run++)
        {
            var one = ProcessMeter.Run([tool, "wrap", "-q", "--require", "--mode", mode, input, "-o", output], folder, [], null, out string failure);
            measurements.Add(one ?? throw new InvalidOperationException(failure));
        }

        return new BenchmarkRow(name, new FileInfo(input).Length, $"component-init wrap, {mode}", Measurement.Median(measurements), new FileInfo(output).Length);
    }
}
