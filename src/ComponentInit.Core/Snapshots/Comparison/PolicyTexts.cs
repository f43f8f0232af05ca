using System.Globalization;

namespace ComponentInit.Core.Snapshots.Comparison;

/// <summary>A policy as texts that can be compared one by one.</summary>
internal static class PolicyTexts
{
    /// <summary>The texts, the same names in the same order for each policy.</summary>
    public static IEnumerable<NamedText> Of(HostPolicy policy) =>
    [
        new("WASI", policy.Wasi ? "allowed" : "not there"),
        new("clocks", policy.Clocks),
        new("random", policy.Random),
        new("random seed", policy.RandomSeed.ToString(CultureInfo.InvariantCulture)),
        new("arguments", List(policy.Arguments)),
        new("environment", List(policy.Environment.Select(variable => $"{variable.Name} (value with sha256 {variable.ValueSha256})"))),
        new("directories", List(policy.Directories.Select(directory => directory.Writable ? $"{directory.GuestPath} (writable)" : directory.GuestPath))),
        new("standard input", policy.StandardInputSha256 is { } hash ? $"sha256 {hash}" : null),
        new("import rules", List(policy.Rules)),
    ];

    private static string? List(IEnumerable<string> items) => string.Join(", ", items) is { Length: > 0 } text ? text : null;
}
