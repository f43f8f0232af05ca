using System.Text.RegularExpressions;
using ComponentInit.Core.Startup.Detection;
using ComponentInit.Core.Startup.Hosts;
using ComponentInit.Core.Startup.Plans;
using ComponentInit.Core.Tests.Startup.Detection;
using ComponentInit.Wasm.Binary;
using Xunit;

namespace ComponentInit.Core.Tests.Startup.Hosts;

/// <summary>What is said of hosts is what hosts were seen to do with real binaries.</summary>
public sealed partial class ZooHostTests
{
    private static readonly (string Host, string Key)[] Hosts =
    [
        ("node:wasi start", "node_wasi_start"),
        ("node:wasi initialize", "node_wasi_initialize"),
        ("wasmtime run", "wasmtime_cli"),
        ("wasmtime Linker::module", "wasmtime_linker_module"),
        ("wazero run", "wazero_cli"),
        ("WebAssembly API", "js_api_instantiate_only"),
    ];

    public static TheoryData<string> Names => [.. ZooItem.Names()];

    [Theory]
    [MemberData(nameof(Names))]
    public void Hosts_do_what_is_said(string name)
    {
        var item = ZooItem.Read(name);
        if (item.Binary.Kind == BinaryKind.Component) return;
        var report = StartupDetector.Detect(item.Binary);
        var said = report.Hosts.ToDictionary(host => host.Host);

        // No host calls the hooks of a task, which the probes of the plan include.
        bool comparable = report.Plan.OfPhase(StartupPhase.TaskEnter).IsEmpty;
        foreach (var (host, key) in Hosts)
        {
            if (item.Seen(key) is not { } seen || NotAboutStarting().IsMatch(seen)) continue;
            bool refused = Refusal().IsMatch(seen);
            Assert.True(refused == (said[host].Outcome == HostOutcome.Refuses), $"{said[host]} but it did: {seen}");
            if (!refused && comparable && item.AfterPlan is { } expected && Probes().Match(seen) is { Success: true } probes) CheckProbes(said[host], expected, probes.Value, seen);
        }
    }

    // The one that is not initialised answers something else than after the plan; one that is, the same.
    private static void CheckProbes(HostBehaviour said, string expected, string probes, string seen)
    {
        bool same = Comparable(expected) == Comparable(probes);
        bool promised = said.Outcome == HostOutcome.Starts;
        Assert.True(same || !promised, $"{said} but it did: {seen}, and the plan gives {expected}");
    }

    // 1000 and the length of the host's name, which is in the environment.
    private static string Comparable(string probes) => HostLength().Replace(Spaces().Replace(probes, ""), "1000+host");

    [GeneratedRegex("100[468]")]
    private static partial Regex HostLength();

    [GeneratedRegex("^not measured|wasm trap|compile: |exit 134|function\\[_start\\] failed|not instantiated;|is not exported in module")]
    private static partial Regex NotAboutStarting();

    [GeneratedRegex("^ERR_|^exit 1; |cannot be both|command export|Reactor initialization")]
    private static partial Regex Refusal();

    [GeneratedRegex("(?<=probes )\\{[^}]*\\}")]
    private static partial Regex Probes();

    [GeneratedRegex("\\s")]
    private static partial Regex Spaces();
}
