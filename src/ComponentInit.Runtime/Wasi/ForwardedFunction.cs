using ComponentInit.Runtime.Engines;
using ComponentInit.Runtime.Imports;
using ComponentInit.Runtime.Interop;
using ComponentInit.Runtime.Traps;
using ComponentInit.Wasm;

namespace ComponentInit.Runtime.Wasi;

/// <summary>A function of preview1 that is Wasmtime's.</summary>
internal sealed class ForwardedFunction(CoreImport import, WasiHost host, int index) : WasiFunction(import, host)
{
    protected override HostStop? Invoke(CallerMemory memory, Span<RawValue> values)
    {
        RawValue[] arguments = Host.Options.HostFiles ? [] : values.ToArray();
        if (Host.Forward(index, memory, values) is { } failure)
            return new HostStop(WasmErrorCode.WasmTrap, $"{Import} failed: {TrapCause.Of(failure.Message)}");
        if (arguments.Length > 0 && values[0].I32 == (uint)WasiErrno.Success)
            SteadyFiles.Apply(Import.Name, memory, arguments);
        return null;
    }
}
