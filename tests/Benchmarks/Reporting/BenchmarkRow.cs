using ComponentInit.Benchmarks.Measuring;

namespace ComponentInit.Benchmarks.Reporting;

/// <summary>What one peer needed for one item.</summary>
/// <param name="Item">The item's name.</param>
/// <param name="InputBytes">The size of its binary.</param>
/// <param name="Peer">The peer's name.</param>
/// <param name="Median">The figures; null where the peer failed.</param>
/// <param name="OutputBytes">The size of what it wrote.</param>
internal sealed record BenchmarkRow(string Item, long InputBytes, string Peer, Measurement? Median, long OutputBytes);
