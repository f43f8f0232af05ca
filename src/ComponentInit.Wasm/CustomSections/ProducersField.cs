using System.Collections.Immutable;

namespace ComponentInit.Wasm.CustomSections;

/// <summary>A field of the producers section.</summary>
/// <param name="Name"><c>language</c>, <c>processed-by</c> or <c>sdk</c>.</param>
/// <param name="Values">What was used, by name and version.</param>
public sealed record ProducersField(string Name, ImmutableArray<ProducersValue> Values);
