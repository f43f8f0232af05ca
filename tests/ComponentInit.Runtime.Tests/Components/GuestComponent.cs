using ComponentInit.Runtime.Caching;
using ComponentInit.Runtime.Components;
using ComponentInit.Runtime.Engines;

namespace ComponentInit.Runtime.Tests.Components;

/// <summary>A component from text, compiled and ready to run.</summary>
internal sealed class GuestComponent : IDisposable
{
    private readonly WasmEngine _engine;

    public GuestComponent(string text, WasmCompiler compiler = WasmCompiler.Auto, bool? reserves = null)
        : this(WatParser.ToBinary(text), compiler, reserves)
    {
    }

    public GuestComponent(byte[] bytes, WasmCompiler compiler = WasmCompiler.Auto, bool? reserves = null)
    {
        _engine = new WasmEngine(new EngineOptions { Compiler = compiler, Cache = CodeCacheOptions.Off, HostMemories = true });
        Component = reserves is bool choice ? ComponentCompiler.Compile(_engine, bytes, choice) : _engine.CompileComponent(bytes);
    }

    public CompiledComponent Component { get; }

    /// <summary>A run of it that is instantiated.</summary>
    public ComponentRun Start(ComponentRunOptions? options = null)
    {
        var run = new ComponentRun(Component, options);
        run.Instantiate();
        return run;
    }

    public void Dispose()
    {
        Component.Dispose();
        _engine.Dispose();
    }
}
