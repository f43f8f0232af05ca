namespace ComponentInit.Wasm.Components.Definitions;

/// <summary>An argument of a core instantiation.</summary>
/// <param name="Name">The module name of the imports it serves.</param>
/// <param name="InstanceIndex">Core instance index.</param>
public readonly record struct CoreInstantiationArgument(string Name, uint InstanceIndex);
