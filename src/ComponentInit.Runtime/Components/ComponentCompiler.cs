using System.Security.Cryptography;
using ComponentInit.Runtime.Caching;
using ComponentInit.Runtime.Engines;
using ComponentInit.Runtime.Interop;
using ComponentInit.Runtime.Memories;
using ComponentInit.Wasm;

namespace ComponentInit.Runtime.Components;

/// <summary>
/// Compiles components with the first compiler that takes them, or finds them compiled. Each gets a native engine of its own, since memories of the host belong to one.
/// </summary>
internal static class ComponentCompiler
{
    /// <summary>Compiles with the compilers that the engine's options name.</summary>
    /// <exception cref="WasmException"><see cref="WasmErrorCode.WasmInvalid"/>: what the last compiler said.</exception>
    public static CompiledComponent Compile(WasmEngine engine, ReadOnlyMemory<byte> bytes) =>
        Compile(engine, bytes, engine.Options.HostMemories ? HostMemories.CanReserve : null);

    /// <summary>The same with a choice of how the host makes memories; null leaves them to the engine.</summary>
    public static CompiledComponent Compile(WasmEngine engine, ReadOnlyMemory<byte> bytes, bool? reserves)
    {
        CodeCache? cache = CodeCache.Open(engine.Options.Cache);
        byte[] hash = cache is null ? [] : SHA256.HashData(bytes.Span);
        Lazy<ComponentEngine>[] engines = [.. engine.Compilers().Select(compiler => new Lazy<ComponentEngine>(
            () => new ComponentEngine(engine.Configuration(compiler, bytes.Length), reserves, cache, hash)))];
        CompiledComponent? compiled = null;
        try
        {
            compiled = cache is null ? null : FindCompiled(engines, bytes);
            return compiled ??= CompileNow(engines, bytes);
        }
        finally
        {
            foreach (Lazy<ComponentEngine> unused in engines.Where(made => made.IsValueCreated && made.Value != compiled?.Engine))
                unused.Value.Dispose();
        }
    }

    /// <summary>Compiles on one native engine; null and the reason where its compiler refuses.</summary>
    public static unsafe ComponentHandle? TryCompile(NativeEngine engine, ReadOnlySpan<byte> bytes, out NativeFailure? failure)
    {
        nint component = 0;
        fixed (byte* pointer = bytes)
            failure = NativeFailure.Take(ComponentApi.wasmtime_component_new(engine.Handle, pointer, (nuint)bytes.Length, &component));
        return failure is null ? new ComponentHandle(component) : null;
    }

    private static CompiledComponent? FindCompiled(Lazy<ComponentEngine>[] engines, ReadOnlyMemory<byte> bytes)
    {
        foreach (Lazy<ComponentEngine> engine in engines)
        {
            if (TryLoad(engine.Value) is { } handle)
                return new CompiledComponent(engine.Value, handle, bytes, fromCache: true);
        }

        return null;
    }

    private static CompiledComponent CompileNow(Lazy<ComponentEngine>[] engines, ReadOnlyMemory<byte> bytes)
    {
        NativeFailure? failure = null;
        foreach (Lazy<ComponentEngine> engine in engines)
        {
            if (TryCompile(engine.Value.Native, bytes.Span, out failure) is { } handle)
                return new CompiledComponent(engine.Value, handle, bytes, fromCache: false);
        }

        throw CompileFailure.ToInvalid(failure!);
    }

    private static unsafe ComponentHandle? TryLoad(ComponentEngine engine)
    {
        if (engine.Slot.TryFind() is not { } path)
            return null;
        using var paths = new NativeStrings([path], "A path in the cache");
        nint component = 0;
        return NativeFailure.Take(ComponentApi.wasmtime_component_deserialize_file(engine.Native.Handle, paths.Pointer[0], &component)) is null ? new ComponentHandle(component) : null;
    }
}
