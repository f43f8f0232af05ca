using System.Text;
using System.Text.Json.Nodes;
using ComponentInit.Core.Binaries;
using ComponentInit.TestAssets;

namespace ComponentInit.Core.Tests.Startup.Detection;

/// <summary>A real binary of the start-up corpus with the plan it ought to get.</summary>
internal sealed class ZooItem
{
    private readonly JsonNode _expected;

    private ZooItem(string folder)
    {
        Name = Path.GetFileName(folder);
        _expected = JsonNode.Parse(File.ReadAllText(Path.Combine(folder, "expect.json")))!;
        Binary = WasmBinary.Read(Path.Combine(folder, "in.wasm"));
    }

    public string Name { get; }

    public WasmBinary Binary { get; }

    /// <summary>Whether the plan is true but the bytes do not show it.</summary>
    public bool IsUndetectable => _expected["undetectable"] is not null;

    /// <summary>The kind before an optimiser hid it, or null.</summary>
    public string? TrueKind => (string?)_expected["truth_kind"];

    public string Kind => (string)_expected["plan"]!["kind"]!;

    public string Flags => string.Join(' ', Strings(_expected["plan"]!["flags"]));

    public string[] Conventions => [.. Strings(_expected["plan"]!["conventions"])];

    /// <summary>Handoffs as <c>what > to: role</c>.</summary>
    public string[] Handoffs => [.. _expected["plan"]!["handoffs"]!.AsArray().Select(item => $"{item!["what"]} > {item["to"]}: {item["role"]}")];

    /// <summary>Entries as lines of text.</summary>
    public string Entries => string.Join('\n', _expected["plan"]!["entries"]!.AsArray().Select(Line));

    /// <summary>What a host was seen to do with it, as text, or null where it was not measured.</summary>
    public string? Seen(string host) => (string?)_expected["hosts"]?[host];

    /// <summary>What the probes answer once the plan has run, as JSON, or null.</summary>
    public string? AfterPlan => _expected["probes"]?["after_plan"]?.ToJsonString();

    public static ZooItem Read(string name) => new(Path.Combine(SharedAssets.Require("corpus"), "startup", name));

    /// <summary>The names of all items; where the corpus is missing one name, whose tests are skipped.</summary>
    public static IEnumerable<string> Names() => SharedAssets.Find("corpus") is { } corpus
        ? Directory.GetDirectories(Path.Combine(corpus, "startup")).Where(folder => File.Exists(Path.Combine(folder, "expect.json"))).Select(folder => Path.GetFileName(folder)).Order(StringComparer.Ordinal)
        : ["(no corpus)"];

    private static string Line(JsonNode? entry)
    {
        var text = new StringBuilder().Append($"{entry!["phase"]}/{entry["order"]} {entry["prefix"] ?? entry["target"]}");
        text.Append($"({string.Join(", ", Strings(entry["args"]))}) [{string.Join(' ', Strings(entry["flags"]))}] -> {entry["result"]}");
        return text.ToString();
    }

    private static IEnumerable<string> Strings(JsonNode? list) => (list?.AsArray() ?? []).Select(item => (string)item!);
}
