namespace ComponentInit.Wasm.Binary;

/// <summary>What a WebAssembly binary holds, by its preamble.</summary>
public enum BinaryKind
{
    /// <summary>A core module.</summary>
    Module,

    /// <summary>A component.</summary>
    Component,
}
