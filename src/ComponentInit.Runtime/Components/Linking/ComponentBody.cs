namespace ComponentInit.Runtime.Components.Linking;

/// <summary>What a function of the host does.</summary>
/// <param name="arguments">What it was called with.</param>
internal delegate ComponentAnswer ComponentBody(ComponentArguments arguments);
