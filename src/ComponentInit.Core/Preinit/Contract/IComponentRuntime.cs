namespace ComponentInit.Core.Preinit.Contract;

/// <summary>Anything that can run components: Wasmtime here, another engine, or one in another process.</summary>
public interface IComponentRuntime
{
    /// <summary>Instantiates an instrumented component and runs its init function.</summary>
    /// <param name="component">What to instantiate and which call to make.</param>
    /// <param name="cancellation">Ends the guest.</param>
    /// <returns>The initialised instance.</returns>
    /// <exception cref="ComponentInit.Wasm.WasmException">The init function failed; with the codes of a failed run.</exception>
    Task<IInitialisedProgram> InitialiseAsync(InstrumentedComponent component, CancellationToken cancellation = default);
}
