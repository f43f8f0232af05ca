using ComponentInit.Runtime.Interop;

namespace ComponentInit.Runtime.Engines;

/// <summary>A core module, compiled. Immutable: share it between threads and runs, and dispose it after them.</summary>
public sealed class CompiledModule : IDisposable
{
    private readonly Lazy<ModuleTypes> _types;

    internal CompiledModule(WasmEngine engine, NativeEngine native, CoreModuleHandle handle, ReadOnlyMemory<byte> bytes, bool fromCache)
    {
        Engine = engine;
        Native = native;
        Handle = handle;
        Bytes = bytes;
        FromCache = fromCache;
        _types = new Lazy<ModuleTypes>(() => ModuleTypes.Read(Handle));
    }

    /// <summary>The compiler that made the code: Winch or Cranelift.</summary>
    public WasmCompiler Compiler => Native.Configuration.Compiler;

    /// <summary>True where the code came from the cache and nothing was compiled.</summary>
    public bool FromCache { get; }

    /// <summary>The module's imports, in order.</summary>
    public IReadOnlyList<CoreImport> Imports => _types.Value.Imports;

    /// <summary>The module's exports, in order.</summary>
    public IReadOnlyList<CoreExport> Exports => _types.Value.Exports;

    internal WasmEngine Engine { get; }

    internal NativeEngine Native { get; }

    internal CoreModuleHandle Handle { get; }

    internal ReadOnlyMemory<byte> Bytes { get; }

    /// <summary>Frees the code, once the last store that runs it is gone.</summary>
    public void Dispose() => Handle.Dispose();
}
