using ComponentInit.Runtime.Values;

namespace ComponentInit.Runtime.Components.Linking;

/// <summary>What a function of the host does.</summary>
/// <param name="argument">Reads an argument by its index. Handles among the arguments stay behind when the call is over.</param>
internal delegate ComponentAnswer ComponentBody(Func<int, ComponentValue> argument);
