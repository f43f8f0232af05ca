using ComponentInit.Core.InitTasks.Protocols;
using ComponentInit.Wasm.Modules;

namespace ComponentInit.Core.InitTasks.Wrappers;

/// <summary>A function that the canonical ABI uses.</summary>
/// <param name="Module">Its module.</param>
/// <param name="Function">Function index.</param>
/// <param name="Role">What it is used for.</param>
internal sealed record UsedFunction(WasmModule Module, uint Function, ExportRole Role);
