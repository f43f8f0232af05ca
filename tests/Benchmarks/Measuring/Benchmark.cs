using ComponentInit.Benchmarks.Corpus;
using ComponentInit.Benchmarks.Peers;
using ComponentInit.Benchmarks.Reporting;

namespace ComponentInit.Benchmarks.Measuring;

/// <summary>Measures one peer on one item: the median of several runs, each figure for itself.</summary>
internal static class Benchmark
{
    public static BenchmarkRow Run(CorpusItem item, Peer peer, Workspace workspace, int runs)
    {
        string output = Path.Combine(workspace.Output, "output.wasm");
        List<Measurement> measurements = [];
        for (int run = peer.IsWarm ? -1 : 0; run < runs; run++)
        {
            File.Delete(output);
            EmptyColdCache(peer);
            var environment = peer.InheritsGuestEnvironment ? peer.Environment.Concat(item.Environment) : peer.Environment;
            var measurement = ProcessMeter.Run(peer.Command(item, output), item.Folder, environment, item.StandardInput, out string failure);
            if (measurement is null)
            {
                Console.Error.WriteLine($"{item.Name}: {peer.Name} failed: {failure.Trim()}");
                return new BenchmarkRow(item.Name, new FileInfo(item.Input).Length, peer.Name, null, 0);
            }

            if (run >= 0)
            {
                measurements.Add(measurement);
            }
        }

        return new BenchmarkRow(item.Name, new FileInfo(item.Input).Length, peer.Name, Measurement.Median(measurements), new FileInfo(output).Length);
    }

    private static void EmptyColdCache(Peer peer)
    {
        if (!peer.IsWarm && Directory.Exists(peer.Cache))
        {
            Directory.Delete(peer.Cache, recursive: true);
        }
    }
}
