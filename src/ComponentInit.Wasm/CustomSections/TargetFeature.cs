namespace ComponentInit.Wasm.CustomSections;

/// <summary>An entry of the target features section.</summary>
/// <param name="Policy"><c>+</c>: used; <c>-</c>: must not be used by what is linked to it; <c>=</c>: required of it (older toolchains).</param>
/// <param name="Name">The name of the feature, such as <c>bulk-memory</c>.</param>
public readonly record struct TargetFeature(char Policy, string Name);
