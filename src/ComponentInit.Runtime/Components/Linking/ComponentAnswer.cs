using ComponentInit.Runtime.Imports;
using ComponentInit.Runtime.Values;

namespace ComponentInit.Runtime.Components.Linking;

/// <summary>What a function of the host gives back to a component.</summary>
/// <param name="Result">The result, null where the type has none.</param>
/// <param name="Stop">Why the guest ends here instead, or null.</param>
internal sealed record ComponentAnswer(ComponentValue? Result, HostStop? Stop = null);
