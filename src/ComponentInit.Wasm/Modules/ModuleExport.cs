namespace ComponentInit.Wasm.Modules;

/// <summary>An export of a core module (core specification, section 5.5.10).</summary>
/// <param name="Name">Its name.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Index">Index in the index space of its kind.</param>
public sealed record ModuleExport(string Name, ExternKind Kind, uint Index);
