using System.Text.Json;
using ComponentInit.TestAssets;
using Xunit;

namespace ComponentInit.Runtime.Tests.Components.Conformance;

/// <summary>
/// The component tests of the conformance set. Commands that do not come out as the tests say stand in the ledger, each with its reason; the ledger must be exact: a
/// command that begins to work has to leave it.
/// </summary>
public sealed class ComponentSpecTests
{
    [Fact]
    public void EveryCommandComesOutOrStandsInTheLedger()
    {
        Dictionary<string, string> ledger = Ledger.Read();
        var wrong = new List<string>();
        int right = 0;
        foreach ((string name, JsonElement command, SpecTest test) in Commands())
        {
            string key = $"{name}:{command.GetProperty("line").GetInt32()}";
            string? difference = test.Run(command);
            right += difference is null ? 1 : 0;
            if (difference is null && ledger.ContainsKey(key))
                wrong.Add($"{key} works now: take it off the ledger");
            if (difference is not null && !ledger.Remove(key))
                wrong.Add($"{key} {command.GetProperty("type").GetString()}: {difference}");
        }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
        Assert.Empty(ledger.Keys);
        Assert.True(right > 1500, $"only {right} commands came out");
    }

    private static IEnumerable<(string Name, JsonElement Command, SpecTest Test)> Commands()
    {
        foreach ((string path, byte[] json) in ConformanceArchive.Files.Where(file => file.Key.StartsWith("component/", StringComparison.Ordinal) && file.Key.EndsWith(".json", StringComparison.Ordinal)))
        {
            using JsonDocument document = JsonDocument.Parse(json);
            if (!document.RootElement.TryGetProperty("commands", out JsonElement commands))
                continue;
            string directory = path[..path.LastIndexOf('/')];
            using var test = new SpecTest(directory);
            foreach (JsonElement command in commands.EnumerateArray())
                yield return (directory[(directory.LastIndexOf('/') + 1)..], command, test);
        }
    }
}
