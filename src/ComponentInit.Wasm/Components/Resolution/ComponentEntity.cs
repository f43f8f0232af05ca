namespace ComponentInit.Wasm.Components.Resolution;

/// <summary>What an index of a component stands for, as far as its type is concerned.</summary>
internal abstract class ComponentEntity;
