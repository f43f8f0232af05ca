using ComponentInit.Core.Preinit;
using ComponentInit.Core.Preinit.Contract;

namespace ComponentInit.Core.Tests.Preinit.Components;

/// <summary>Wasmtime without its cheaper door.</summary>
internal sealed class ListsOnlyRuntime(PreinitOptions options) : IComponentRuntime
{
    public async Task<IInitialisedProgram> InitialiseAsync(InstrumentedComponent component, CancellationToken cancellation = default) =>
        new ListsOnlyProgram(await new WasmtimeRuntime(options).InitialiseAsync(component, cancellation));
}
