using ComponentInit.Runtime.Engines;
using ComponentInit.Runtime.Interop;
using ComponentInit.Wasm;

namespace ComponentInit.Runtime.Imports;

/// <summary>An import that may exist and must not be called.</summary>
/// <param name="import">The import.</param>
/// <param name="advice">What to do about it, one sentence.</param>
internal sealed class DeniedFunction(CoreImport import, string advice) : HostFunction(import)
{
    public override HostStop? Invoke(HostCaller caller, Span<RawValue> values) =>
        new(WasmErrorCode.PreinitImportCalled, $"The program called the import {Import}, during a run that does not allow it. {advice}");
}
