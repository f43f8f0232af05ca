using System.Text;
using ComponentInit.Runtime.Engines;
using ComponentInit.Runtime.Imports;
using ComponentInit.Runtime.Interop;
using ComponentInit.Runtime.Modules;
using ComponentInit.Wasm;

namespace ComponentInit.Runtime.Wasi;

/// <summary>WASI preview1 for one run: Wasmtime's functions, and ours in front of those that differ between runs.</summary>
internal sealed class WasiHost : IDisposable
{
    /// <summary>The module name that imports of preview1 have.</summary>
    public const string ModuleName = "wasi_snapshot_preview1";

    private readonly GuestStore _store;
    private readonly LinkerHandle _linker;
    private readonly List<(FunctionReference Function, FunctionSignature Signature)> _forwarded = [];
    private readonly Dictionary<MemoryReference, FunctionReference[]> _forwarders = [];

    /// <summary>Gives the store a WASI context. Functions of WASI must not be linked without one: calling them would end the process.</summary>
    /// <exception cref="WasmException"><see cref="WasmErrorCode.PathNotFound"/>, <see cref="WasmErrorCode.FileReadFailed"/>, <see cref="WasmErrorCode.OptionInvalid"/>.</exception>
    public WasiHost(GuestStore store, WasiOptions options)
    {
        _store = store;
        Options = options;
        Random = new SteadyRandom(options.RandomSeed);
        store.SetWasi(WasiConfig.Create(options));
        _linker = new LinkerHandle(LinkerApi.wasmtime_linker_new(store.Engine.Handle));
        if (NativeFailure.Take(LinkerApi.wasmtime_linker_define_wasi(_linker)) is { } failure)
            throw new InvalidOperationException(failure.Message);
    }

    public WasiOptions Options { get; }

    public SteadyClock Clock { get; } = new();

    public SteadyRandom Random { get; }

    /// <summary>What was asked for that differs between hosts or runs.</summary>
    public Nondeterminism Seen { get; set; }

    /// <summary>The host function for an import of preview1.</summary>
    /// <param name="import">The import.</param>
    /// <param name="signature">Its type.</param>
    /// <exception cref="WasmException"><see cref="WasmErrorCode.ImportUnresolved"/>: there is no such function, or it has another type.</exception>
    public HostFunction Define(CoreImport import, FunctionSignature signature)
    {
        if (Find(import.Name) is not { } function)
            throw new WasmException(WasmErrorCode.ImportUnresolved, $"There is no function '{import.Name}' in WASI preview1, which the program imports.");
        var expected = FunctionSignature.Of(_store.Context, function);
        if (!expected.Equals(signature))
            throw new WasmException(WasmErrorCode.ImportUnresolved, $"The program imports {import} as {signature}; WASI preview1 has {expected}.");
        if (SteadyFunctions.Find(import.Name, Options) is { } body)
            return new SteadyFunction(import, this, body);
        _forwarded.Add((function, signature));
        return new ForwardedFunction(import, this, _forwarded.Count - 1);
    }

    /// <summary>Calls a function of Wasmtime's with the memory of the caller.</summary>
    public unsafe NativeFailure? Forward(int index, CallerMemory memory, Span<RawValue> values)
    {
        if (!_forwarders.TryGetValue(memory.Reference, out var wrappers) || index >= wrappers.Length)
            _forwarders[memory.Reference] = wrappers = MakeForwarder(memory.Reference);
        var wrapper = wrappers[index];
        nint trap = 0;
        fixed (RawValue* pointer = values)
        {
            nint error = FunctionApi.wasmtime_func_call_unchecked(_store.Context, &wrapper, pointer, (nuint)values.Length, &trap);
            return NativeFailure.Take(error, trap);
        }
    }

    public void Dispose() => _linker.Dispose();

    private unsafe FunctionReference[] MakeForwarder(MemoryReference memory)
    {
        nint type = MemoryApi.wasmtime_memory_type(_store.Context, &memory);
        bool is64 = MemoryApi.wasmtime_memorytype_is64(type) != 0;
        MemoryApi.wasm_memorytype_delete(type);
        byte[] binary = WasiForwarder.Write(_forwarded.ConvertAll(f => f.Signature), is64, MemoryApi.wasmtime_memory_page_size_log2(_store.Context, &memory));
        using var module = ModuleCompiler.TryCompile(_store.Engine, binary, out var failure) ?? throw new InvalidOperationException(failure!.Message);
        var imports = new NativeExtern[_forwarded.Count + 1];
        imports[0] = new NativeExtern { Kind = NativeExternKind.Memory, Memory = memory };
        for (int i = 0; i < _forwarded.Count; i++)
            imports[i + 1] = new NativeExtern { Kind = NativeExternKind.Function, Function = _forwarded[i].Function };
        var instance = SupportModule.Instantiate(_store, module, imports);
        return [.. Enumerable.Range(0, _forwarded.Count).Select(i => SupportModule.Function(_store, instance, WasiForwarder.WrapperName(i)))];
    }

    private unsafe FunctionReference? Find(string name)
    {
        byte[] module = Encoding.UTF8.GetBytes(ModuleName);
        byte[] utf8 = Encoding.UTF8.GetBytes(name);
        NativeExtern found;
        fixed (byte* modulePointer = module, pointer = utf8)
        {
            bool exists = LinkerApi.wasmtime_linker_get(_linker, _store.Context, modulePointer, (nuint)module.Length, pointer, (nuint)utf8.Length, &found) != 0;
            return exists && found.Kind == NativeExternKind.Function ? found.Function : null;
        }
    }
}
