using ComponentInit.Wasm.Modules;

namespace ComponentInit.Core.Startup;

/// <summary>A module after its declaration was looked after.</summary>
/// <param name="Module">The module.</param>
/// <param name="Warning">Why the declaration was dropped; null where it is true, or was never there.</param>
internal sealed record KeptDeclaration(WasmModule Module, string? Warning);
