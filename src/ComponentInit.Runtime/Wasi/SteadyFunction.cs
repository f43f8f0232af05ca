using ComponentInit.Runtime.Engines;
using ComponentInit.Runtime.Imports;
using ComponentInit.Runtime.Interop;

namespace ComponentInit.Runtime.Wasi;

/// <summary>A function of preview1 that is ours.</summary>
internal sealed class SteadyFunction(CoreImport import, WasiHost host, SteadyBody body) : WasiFunction(import, host)
{
    protected override HostStop? Invoke(CallerMemory memory, Span<RawValue> values)
    {
        ushort errno = (ushort)body(Host, memory, values);
        values[0] = new RawValue { I32 = errno };
        return null;
    }
}
