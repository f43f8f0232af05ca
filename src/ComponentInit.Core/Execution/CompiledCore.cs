using ComponentInit.Core.Binaries;
using ComponentInit.Runtime.Engines;
using ComponentInit.Wasm.Modules;

namespace ComponentInit.Core.Execution;

/// <summary>A compiled core module.</summary>
internal sealed class CompiledCore : ICompiledBinary
{
    private readonly WasmModule _module;
    private readonly WasmEngine _engine;
    private readonly CompiledModule _compiled;

    /// <summary>Compiles it.</summary>
    public CompiledCore(WasmBinary binary, CallOptions options)
    {
        _module = binary.ReadModule();
        _engine = new WasmEngine(options.Engine.For(options.Limits));
        try
        {
            _compiled = _engine.CompileModule(binary.Content);
        }
        catch
        {
            _engine.Dispose();
            throw;
        }
    }

    /// <inheritdoc/>
    public ILiveInstance CreateInstance(CallOptions options) => new CoreInstance(_module, _compiled, options);

    /// <inheritdoc/>
    public void Dispose()
    {
        _compiled.Dispose();
        _engine.Dispose();
    }
}
