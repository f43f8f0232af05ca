using System.Text;
using ComponentInit.Runtime.Engines;
using ComponentInit.Runtime.Imports;
using ComponentInit.Runtime.Interop;
using ComponentInit.Runtime.Traps;
using ComponentInit.Runtime.Wasi;
using ComponentInit.Wasm;

namespace ComponentInit.Runtime.Modules;

/// <summary>
/// One instance of a core module: instantiate it, call its exports, look at its state. The guest runs on a thread of its own. One thread at a time; the state stays
/// readable after a trap, until the run is disposed.
/// </summary>
public sealed class CoreRun : IDisposable
{
    private readonly HostFunctions _functions;
    private readonly GuestStore _store;
    private readonly ModuleSet _modules;
    private readonly CoreRunOptions _options;
    private readonly GuestFailure _failures;
    private readonly Lazy<WasiHost> _wasi;
    private InstanceReference? _instance;

    /// <summary>Prepares a run; nothing of the guest runs yet.</summary>
    /// <param name="module">The module, which stays the caller's and has to outlive the run.</param>
    /// <param name="options">What the guest may use and see; null for no limits and no imports.</param>
    /// <exception cref="WasmException"><see cref="WasmErrorCode.OptionInvalid"/>; <see cref="WasmErrorCode.WasmInvalid"/>: a module that supplies imports does not compile.</exception>
    public CoreRun(CompiledModule module, CoreRunOptions? options = null)
    {
        _options = options ?? new CoreRunOptions();
        _modules = ModuleSet.Compile(module, _options.Imports);
        _failures = new GuestFailure(_options, module.Native.Configuration.MaxStackBytes);
        _functions = new HostFunctions(_options.MapFrame);
        _store = new GuestStore(_modules.Program.Native, _options.Limits, _functions);
        _wasi = new Lazy<WasiHost>(() => new WasiHost(_store, _options.Wasi ?? new WasiOptions()));
    }

    /// <summary>The functions of the host that the guest called so far, in the order of their first calls.</summary>
    public IReadOnlyList<HostCall> HostCalls => _functions.Calls;

    /// <summary>What the guest asked for so far that differs between hosts or runs.</summary>
    public Nondeterminism Nondeterminism => _wasi.IsValueCreated ? _wasi.Value.Seen : Nondeterminism.None;

    /// <summary>
    /// Whether a memory did not grow because of <see cref="GuestLimits.MaxMemoryBytes"/>. Noticed only where the host makes the memories: on Linux, with
    /// <see cref="EngineOptions.HostMemories"/>.
    /// </summary>
    public bool MemoryGrowthDenied => _store.MemoryGrowthDenied;

    /// <summary>Whether calls that follow may use nothing of the host but WASI: another function of it ends the guest, whatever the policy says. Functions of other modules are not the host's.</summary>
    public bool OnlyWasi
    {
        get => _functions.OnlyWasi;
        set => _functions.OnlyWasi = value;
    }

    /// <summary>Instantiates the module, which runs its start section if it has one.</summary>
    /// <exception cref="WasmException">
    /// <see cref="WasmErrorCode.ImportUnresolved"/>; and as <see cref="WasmTrapException"/>: <see cref="WasmErrorCode.WasmTrap"/>,
    /// <see cref="WasmErrorCode.PreinitImportCalled"/>, <see cref="WasmErrorCode.PreinitLimitExceeded"/>.
    /// </exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public void Instantiate(CancellationToken cancellationToken = default)
    {
        if (_instance is not null)
            throw new InvalidOperationException("The module is instantiated already.");
        var suppliers = new SupplierInstances(_store, supplier => _modules[supplier], (module, imports) => Instantiate(module, imports, cancellationToken));
        var resolver = new ImportResolver(_store, _functions, _options.Imports, _wasi, suppliers, allowWasi: _options.Wasi is not null);
        _store.Collect(() => _instance = Instantiate(_modules.Program.Handle, resolver.Resolve(_modules.Program.Handle), cancellationToken));
    }

    /// <summary>Calls an exported function.</summary>
    /// <param name="export">Its name.</param>
    /// <param name="arguments">Its arguments; references can only be null.</param>
    /// <param name="cancellationToken">Ends the guest within 100 ms.</param>
    /// <returns>The results.</returns>
    /// <exception cref="WasmException">
    /// <see cref="WasmErrorCode.ExportNotFound"/>, <see cref="WasmErrorCode.ExportTypeMismatch"/>, <see cref="WasmErrorCode.WasmExit"/> (as <see cref="WasmExitException"/>),
    /// and as <see cref="WasmTrapException"/>: <see cref="WasmErrorCode.WasmTrap"/>, <see cref="WasmErrorCode.PreinitImportCalled"/>, <see cref="WasmErrorCode.PreinitLimitExceeded"/>.
    /// </exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public unsafe CoreValue[] Call(string export, ReadOnlySpan<CoreValue> arguments = default, CancellationToken cancellationToken = default)
    {
        var function = Find(export, NativeExternKind.Function).Function;
        var signature = FunctionSignature.Of(_store.LiveContext, function);
        CheckArguments(export, signature, arguments);
        var natives = new NativeValue[arguments.Length];
        for (int i = 0; i < natives.Length; i++)
            natives[i] = ValueMarshaller.ToNative(arguments[i]);
        var results = new CoreValue[signature.Results.Length];
        Execute(() => CallNow(function, natives, results), cancellationToken);
        return results;
    }

    /// <summary>Whether there is an export of a kind.</summary>
    public bool HasExport(string export, CoreExternKind kind) => _modules.Program.Exports.Any(e => e.Name == export && e.Kind == kind);

    /// <summary>The value of an exported global.</summary>
    /// <exception cref="WasmException"><see cref="WasmErrorCode.ExportNotFound"/>, <see cref="WasmErrorCode.ExportTypeMismatch"/>.</exception>
    public unsafe CoreValue GetGlobal(string export)
    {
        var global = Find(export, NativeExternKind.Global).Global;
        NativeValue value;
        GlobalApi.wasmtime_global_get(_store.LiveContext, &global, &value);
        return ValueMarshaller.Take(_store.LiveContext, ref value);
    }

    /// <summary>An exported memory.</summary>
    /// <exception cref="WasmException"><see cref="WasmErrorCode.ExportNotFound"/>, <see cref="WasmErrorCode.ExportTypeMismatch"/>.</exception>
    public GuestMemory GetMemory(string export) => new(_store, Find(export, NativeExternKind.Memory).Memory);

    /// <summary>An exported table.</summary>
    /// <exception cref="WasmException"><see cref="WasmErrorCode.ExportNotFound"/>, <see cref="WasmErrorCode.ExportTypeMismatch"/>.</exception>
    public GuestTable GetTable(string export) => new(_store, Find(export, NativeExternKind.Table).Table);

    /// <summary>The identity of an exported function, to be compared with those in tables and globals of this run.</summary>
    /// <exception cref="WasmException"><see cref="WasmErrorCode.ExportNotFound"/>, <see cref="WasmErrorCode.ExportTypeMismatch"/>.</exception>
    public unsafe FunctionIdentity GetFunctionIdentity(string export)
    {
        var function = Find(export, NativeExternKind.Function).Function;
        return new FunctionIdentity((ulong)FunctionApi.wasmtime_func_to_raw(_store.LiveContext, &function));
    }

    /// <summary>Frees the instance with its memories.</summary>
    public void Dispose()
    {
        _store.Dispose();
        if (_wasi.IsValueCreated)
            _wasi.Value.Dispose();
        _modules.Dispose();
    }

    private InstanceReference Instantiate(CoreModuleHandle module, NativeExtern[] imports, CancellationToken cancellationToken)
    {
        InstanceReference instance = default;
        Execute(() => InstantiateNow(module, imports, out instance), cancellationToken);
        return instance;
    }

    private unsafe NativeFailure? InstantiateNow(CoreModuleHandle module, NativeExtern[] imports, out InstanceReference instance)
    {
        nint trap = 0;
        fixed (NativeExtern* pointer = imports)
        fixed (InstanceReference* result = &instance)
            return NativeFailure.Take(InstanceApi.wasmtime_instance_new(_store.Context, module, pointer, (nuint)imports.Length, result, &trap), trap);
    }

    private unsafe NativeFailure? CallNow(FunctionReference function, NativeValue[] arguments, CoreValue[] results)
    {
        var natives = new NativeValue[results.Length];
        nint trap = 0;
        fixed (NativeValue* input = arguments, output = natives)
        {
            nint error = FunctionApi.wasmtime_func_call(_store.Context, &function, input, (nuint)arguments.Length, output, (nuint)natives.Length, &trap);
            if (NativeFailure.Take(error, trap) is { } failure)
                return failure;
        }

        for (int i = 0; i < results.Length; i++)
            results[i] = ValueMarshaller.Take(_store.Context, ref natives[i]);
        return null;
    }

    private void Execute(Func<NativeFailure?> action, CancellationToken cancellationToken)
    {
        _functions.Stop = null;
        if (_store.Execute(action, cancellationToken) is { } failure)
            throw _failures.ToException(failure, _store, _functions.Stop, cancellationToken);
    }

    private unsafe NativeExtern Find(string export, NativeExternKind kind)
    {
        var instance = _instance ?? throw new InvalidOperationException("The module is not instantiated yet.");
        byte[] name = Encoding.UTF8.GetBytes(export);
        NativeExtern found;
        fixed (byte* pointer = name)
        {
            if (InstanceApi.wasmtime_instance_export_get(_store.LiveContext, &instance, pointer, (nuint)name.Length, &found) == 0)
                throw new WasmException(WasmErrorCode.ExportNotFound, $"The module has no export '{export}'.");
        }

        if (found.Kind == kind)
            return found;
        InstanceApi.wasmtime_extern_delete(&found);
        throw new WasmException(WasmErrorCode.ExportTypeMismatch, $"The export '{export}' is a {Describe(found.Kind)}, not a {Describe(kind)}.");
    }

    private static void CheckArguments(string export, FunctionSignature signature, ReadOnlySpan<CoreValue> arguments)
    {
        bool fits = arguments.Length == signature.Parameters.Length;
        for (int i = 0; fits && i < arguments.Length; i++)
            fits = arguments[i].Kind == signature.Parameters[i] && (arguments[i].Kind < CoreValueKind.FuncRef || arguments[i].IsNull);
        if (!fits)
        {
            throw new WasmException(
                WasmErrorCode.ExportTypeMismatch, $"The function '{export}' has the type {signature}; the arguments do not fit (of references only null can be given).");
        }
    }

    private static string Describe(NativeExternKind kind) => kind == NativeExternKind.SharedMemory ? "shared memory" : kind.ToString().ToLowerInvariant();
}
