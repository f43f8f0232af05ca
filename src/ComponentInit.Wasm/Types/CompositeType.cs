namespace ComponentInit.Wasm.Types;

/// <summary>What a defined type is made of: a function, structure or array type (core specification, section 5.3.9).</summary>
public abstract record CompositeType;
