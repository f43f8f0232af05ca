namespace ComponentInit.Runtime.Imports;

/// <summary>Who calls a host function.</summary>
/// <param name="Functions">The functions of the run.</param>
/// <param name="Caller"><c>wasmtime_caller_t*</c>, valid during the call.</param>
/// <param name="Context"><c>wasmtime_context_t*</c> of the store.</param>
internal readonly record struct HostCaller(HostFunctions Functions, nint Caller, nint Context);
