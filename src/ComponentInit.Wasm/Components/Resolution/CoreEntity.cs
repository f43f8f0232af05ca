namespace ComponentInit.Wasm.Components.Resolution;

/// <summary>Something of core WebAssembly, which has no component-level type.</summary>
internal sealed class CoreEntity : ComponentEntity;
