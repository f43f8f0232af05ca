using ComponentInit.Core.Binaries;
using ComponentInit.Runtime.Components;
using ComponentInit.Runtime.Engines;

namespace ComponentInit.Core.Execution;

/// <summary>A compiled component.</summary>
internal sealed class CompiledComponentBinary : ICompiledBinary
{
    private readonly WasmEngine _engine;
    private readonly CompiledComponent _compiled;

    /// <summary>Compiles it.</summary>
    public CompiledComponentBinary(WasmBinary binary, CallOptions options)
    {
        _engine = new WasmEngine(options.Engine.For(options.Limits));
        try
        {
            _compiled = _engine.CompileComponent(binary.Content);
        }
        catch
        {
            _engine.Dispose();
            throw;
        }
    }

    /// <inheritdoc/>
    public ILiveInstance CreateInstance(CallOptions options) => new ComponentInstance(_compiled, options);

    /// <inheritdoc/>
    public void Dispose()
    {
        _compiled.Dispose();
        _engine.Dispose();
    }
}
