namespace ComponentInit.Core.Snapshots;

/// <summary>What the guest could use up.</summary>
/// <param name="TimeoutMilliseconds">Longest time of a call; null for no limit.</param>
/// <param name="MaxMemoryBytes">Largest size of all linear memories; null for no limit.</param>
/// <param name="StackBytes">Size of the stack.</param>
public sealed record LimitsReport(long? TimeoutMilliseconds, long? MaxMemoryBytes, long StackBytes);
