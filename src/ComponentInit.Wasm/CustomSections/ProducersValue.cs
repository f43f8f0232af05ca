namespace ComponentInit.Wasm.CustomSections;

/// <summary>A language, tool or SDK.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Version">Its version; may be empty.</param>
public readonly record struct ProducersValue(string Name, string Version);
