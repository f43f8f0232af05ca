using System.Globalization;

namespace ComponentInit.Core.Snapshots;

/// <summary>What the guest could use up.</summary>
/// <param name="TimeoutMilliseconds">Longest time of a call; null for no limit.</param>
/// <param name="MaxMemoryBytes">Largest size of all linear memories; null for no limit.</param>
/// <param name="StackBytes">Size of the stack.</param>
public sealed record LimitsReport(long? TimeoutMilliseconds, long? MaxMemoryBytes, long StackBytes)
{
    /// <inheritdoc/>
    public override string ToString() =>
        $"time {Describe(TimeoutMilliseconds, "ms")}, memory {Describe(MaxMemoryBytes, "bytes")}, stack {Describe(StackBytes, "bytes")}";

    private static string Describe(long? limit, string unit) => limit is { } value ? string.Create(CultureInfo.InvariantCulture, $"{value} {unit}") : "unlimited";
}
