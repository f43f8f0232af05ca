using ComponentInit.Runtime.Imports;
using ComponentInit.Runtime.Interop;

namespace ComponentInit.Runtime.Wasi;

/// <summary>What a function of preview1 does that is ours.</summary>
internal delegate WasiErrno SteadyBody(WasiHost host, CallerMemory memory, ReadOnlySpan<RawValue> arguments);
