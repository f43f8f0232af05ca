using System.Buffers;
using System.Security.Cryptography;
using ComponentInit.Runtime.Caching;
using ComponentInit.Runtime.Interop;
using ComponentInit.Wasm;
using ComponentInit.Wasm.Modules;

namespace ComponentInit.Runtime.Engines;

/// <summary>Compiles modules with the first compiler that takes them, or finds them compiled.</summary>
internal static class ModuleCompiler
{
    /// <summary>Compiles with the compilers that the engine's options name.</summary>
    /// <exception cref="WasmException"><see cref="WasmErrorCode.WasmInvalid"/>: what the last compiler said.</exception>
    public static CompiledModule Compile(WasmEngine engine, ReadOnlyMemory<byte> bytes) => Compile(engine, engine.Compilers(), bytes);

    /// <summary>Compiles with one compiler.</summary>
    /// <exception cref="WasmException"><see cref="WasmErrorCode.WasmInvalid"/>: what the compiler said.</exception>
    public static CompiledModule Compile(WasmEngine engine, WasmCompiler compiler, ReadOnlyMemory<byte> bytes) => Compile(engine, [compiler], bytes);

    /// <summary>Compiles on one native engine; null and the reason where its compiler refuses.</summary>
    public static unsafe CoreModuleHandle? TryCompile(NativeEngine engine, ReadOnlySpan<byte> bytes, out NativeFailure? failure)
    {
        nint module = 0;
        fixed (byte* pointer = bytes)
            failure = NativeFailure.Take(ModuleApi.wasmtime_module_new(engine.Handle, pointer, (nuint)bytes.Length, &module));
        return failure is null ? new CoreModuleHandle(module) : null;
    }

    /// <summary>Validates with the features of an engine; null where the module is valid.</summary>
    public static unsafe NativeFailure? Validate(NativeEngine engine, ReadOnlySpan<byte> bytes)
    {
        fixed (byte* pointer = bytes)
            return NativeFailure.Take(ModuleApi.wasmtime_module_validate(engine.Handle, pointer, (nuint)bytes.Length));
    }

    private static CompiledModule Compile(WasmEngine engine, IEnumerable<WasmCompiler> compilers, ReadOnlyMemory<byte> bytes)
    {
        var cache = CodeCache.Open(engine.Options.Cache);
        byte[] hash = cache is null ? [] : SHA256.HashData(bytes.Span);
        var slots = new List<CacheSlot>();
        foreach (var compiler in compilers)
        {
            var native = engine.Native(compiler, bytes.Length);
            var slot = new CacheSlot(native, cache, hash, native.Memories is null ? "module" : "module;own memories");
            if (TryLoad(slot) is { } handle)
                return new CompiledModule(engine, native, handle, bytes, slot, fromCache: true);
            slots.Add(slot);
        }

        NativeFailure? failure = null;
        var fewSegments = new Lazy<ReadOnlyMemory<byte>>(() => JoinSegments(bytes));
        foreach (var slot in slots)
        {
            if (TryCompile(slot.Native, (slot.Native.Memories is null ? bytes : fewSegments.Value).Span, out failure) is { } handle)
                return new CompiledModule(engine, slot.Native, handle, bytes, slot, fromCache: false);
        }

        // The validator says more precisely what a compiler stumbles over on its way.
        throw CompileFailure.ToInvalid(Validate(slots[^1].Native, bytes.Span) ?? failure!);
    }

    // Where the host makes the memories, the engine compiles code for each data segment. What is in front of them stays where it is, so offsets in code do.
    private static ReadOnlyMemory<byte> JoinSegments(ReadOnlyMemory<byte> bytes)
    {
        try
        {
            var module = WasmModule.Read(bytes);
            var joined = DataSegmentJoiner.Join(module, module.DataCount is not null);
            return joined == module ? bytes : joined.Write().ToArray();
        }
        catch (WasmException)
        {
            // The engine has the better message.
            return bytes;
        }
    }

    private static unsafe CoreModuleHandle? TryLoad(CacheSlot slot)
    {
        if (slot.TryFind() is not { } path)
            return null;
        using var paths = new NativeStrings([path], "A path in the cache");
        nint module = 0;
        return NativeFailure.Take(ModuleApi.wasmtime_module_deserialize_file(slot.Native.Handle, paths.Pointer[0], &module)) is null ? new CoreModuleHandle(module) : null;
    }
}
