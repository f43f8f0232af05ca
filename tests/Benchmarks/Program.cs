using ComponentInit.Benchmarks;
using ComponentInit.Benchmarks.Corpus;
using ComponentInit.Benchmarks.Measuring;
using ComponentInit.Benchmarks.Peers;
using ComponentInit.Benchmarks.Reporting;
using ComponentInit.Benchmarks.Starting;
using ComponentInit.Benchmarks.Wrapping;

int runs = 5;
string only = "";
for (int i = 0; i + 1 < args.Length; i += 2)
{
    (runs, only) = args[i] switch
    {
        "--runs" => (int.Parse(args[i + 1], System.Globalization.CultureInfo.InvariantCulture), only),
        "--only" => (runs, args[i + 1]),
        _ => throw new ArgumentException($"'{args[i]}' is none of --runs N, --only NAME,NAME"),
    };
}

Workspace workspace = Workspace.Find();
if (!Directory.Exists(workspace.Corpus) || !File.Exists(ProcessMeter.TimeCommand))
{
    Console.Error.WriteLine($"Nothing to measure: this needs the corpus in {workspace.Corpus} and GNU time as {ProcessMeter.TimeCommand}.");
    return 1;
}

string tool = PublishedTool.Publish(workspace);
List<Peer> peers = [.. PeerCatalog.Prepare(workspace, tool)];
List<BenchmarkRow> rows = [];
List<string> starts = [];
foreach (var item in CorpusItem.ReadAll(workspace.Corpus, workspace.Output).Where(item => only.Length == 0 || only.Split(',').Contains(item.Name)))
{
    foreach (var peer in peers.Where(peer => peer.Runs(item)))
    {
        Console.Error.WriteLine($"{item.Name}: {peer.Name}");
        rows.Add(Benchmark.Run(item, peer, workspace, runs));
        if (item.IsComponent && peer == peers[0]) starts.Add(StartBenchmark.Run(item, Path.Combine(workspace.Output, "output.wasm"), runs));
    }
}

List<(string What, double Nanoseconds)> calls = [];
if (only.Length == 0 || only.Split(',').Contains("wrap"))
{
    Console.Error.WriteLine("wrap");
    rows.AddRange(WrapBenchmark.Run(tool, workspace.Output, runs));
    calls.AddRange(CallBenchmark.Run(runs));
}

string report = MarkdownReport.Write(rows, runs) + MarkdownReport.WriteStarts(starts) + MarkdownReport.WriteCalls(calls);
string path = Path.Combine(workspace.Output, "benchmarks.md");
File.WriteAllText(path, report);
Console.WriteLine(report);
Console.Error.WriteLine($"Written to {path}");
return 0;
