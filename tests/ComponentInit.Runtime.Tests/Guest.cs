using ComponentInit.Runtime.Caching;
using ComponentInit.Runtime.Engines;
using ComponentInit.Runtime.Modules;

namespace ComponentInit.Runtime.Tests;

/// <summary>A small guest written in the text format, compiled and run.</summary>
public sealed class Guest : IDisposable
{
    private readonly WasmEngine _engine;
    private readonly CompiledModule _module;

    public Guest(string text, CoreRunOptions? options = null, EngineOptions? engine = null)
    {
        _engine = new WasmEngine((engine ?? new EngineOptions { Cache = CodeCacheOptions.Off }).For(options?.Limits ?? GuestLimits.None));
        _module = _engine.CompileModule(WatParser.ToBinary(text));
        Run = new CoreRun(_module, options);
    }

    public CoreRun Run { get; }

    public CompiledModule Module => _module;

    public static Guest Started(string text, CoreRunOptions? options = null, EngineOptions? engine = null)
    {
        var guest = new Guest(text, options, engine);
        guest.Run.Instantiate();
        return guest;
    }

    public void Dispose()
    {
        Run.Dispose();
        _module.Dispose();
        _engine.Dispose();
    }
}
