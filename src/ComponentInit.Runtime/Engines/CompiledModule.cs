using ComponentInit.Runtime.Interop;

namespace ComponentInit.Runtime.Engines;

/// <summary>A core module, compiled. Immutable: share it between threads and runs, and dispose it after them.</summary>
public sealed class CompiledModule : IDisposable
{
    private readonly Lazy<ModuleTypes> _types;
    private readonly CacheSlot _slot;

    internal CompiledModule(WasmEngine engine, NativeEngine native, CoreModuleHandle handle, ReadOnlyMemory<byte> bytes, CacheSlot slot, bool fromCache)
    {
        Engine = engine;
        Native = native;
        Handle = handle;
        Bytes = bytes;
        FromCache = fromCache;
        _slot = slot;
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

    /// <summary>
    /// Keeps the code for later runs, if the cache is on and does not have it already. It takes as long as writing some tens of megabytes: call it when the results are out.
    /// </summary>
    /// <returns>True where it was written. That it cannot be written is no error.</returns>
    public unsafe bool StoreInCache()
    {
        if (FromCache)
            return false;
        nint start, end;
        ModuleApi.wasmtime_module_image_range(Handle, &start, &end);
        long length = end - start;
        return length <= int.MaxValue && _slot.TryStore(new ReadOnlySpan<byte>((void*)start, (int)length));
    }

    /// <summary>Frees the code, once the last store that runs it is gone.</summary>
    public void Dispose() => Handle.Dispose();
}
