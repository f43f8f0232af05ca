using ComponentInit.Wasm;

namespace ComponentInit.Runtime.Imports;

/// <summary>Why a host function ended the guest.</summary>
/// <param name="Code">The code of the error; <see cref="WasmErrorCode.WasmExit"/> where the guest asked for it.</param>
/// <param name="Cause">What happened, for people.</param>
/// <param name="ExitCode">With <see cref="WasmErrorCode.WasmExit"/>: the code that the guest gave.</param>
internal sealed record HostStop(WasmErrorCode Code, string Cause, int ExitCode = 0);
