using ComponentInit.Runtime.Components.Linking;
using ComponentInit.Runtime.Components.Marshalling;
using ComponentInit.Runtime.Engines;
using ComponentInit.Runtime.Imports;
using ComponentInit.Runtime.Interop;
using ComponentInit.Runtime.Memories;
using ComponentInit.Runtime.Modules;
using ComponentInit.Runtime.Traps;
using ComponentInit.Runtime.Values;
using ComponentInit.Runtime.Values.Wave;
using ComponentInit.Runtime.Wasi;
using ComponentInit.Wasm;

namespace ComponentInit.Runtime.Components;

/// <summary>
/// One instance of a component: instantiate it, call its exports, look at its memories. The guest runs on a thread of its own. One thread at a time; memories stay
/// readable after a trap, until the run is disposed, but no more calls are possible then.
/// </summary>
public sealed class ComponentRun : IDisposable
{
    private readonly ComponentHost _host = new();
    private readonly HandleTable _handles = new();
    private readonly CompiledComponent _component;
    private readonly ComponentRunOptions _options;
    private readonly SteadyInterfaces? _wasi;
    private readonly GuestStore _store;
    private readonly GuestFailure _failures;
    private readonly ComponentLinker _linker;
    private ComponentFunctions? _functions;

    /// <summary>Prepares a run; nothing of the guest runs yet.</summary>
    /// <param name="component">The component, which stays the caller's and has to outlive the run.</param>
    /// <param name="options">What the guest may use and see; null for no limits and no imports.</param>
    /// <exception cref="WasmException"><see cref="WasmErrorCode.OptionInvalid"/>, <see cref="WasmErrorCode.PathNotFound"/>.</exception>
    public ComponentRun(CompiledComponent component, ComponentRunOptions? options = null)
    {
        _component = component;
        _options = options ?? new ComponentRunOptions();
        _failures = new GuestFailure(new CoreRunOptions { Limits = _options.Limits, MapFrame = _options.MapFrame }, component.Native.Configuration.MaxStackBytes);
        _store = new GuestStore(component.Native, _options.Limits, _host);
        try
        {
            _wasi = PrepareWasi();
            _linker = new ComponentLinker(_store, _host, new ImportBodies(_options.Imports, _wasi), _wasi is not null);
        }
        catch
        {
            _store.Dispose();
            throw;
        }
    }

    /// <summary>
    /// The functions of the host that the guest called so far, in the order of their first calls. Functions that the engine implements itself are not seen, and only the
    /// one that ended the run has a call path: asking for it otherwise would end the run.
    /// </summary>
    public IReadOnlyList<HostCall> HostCalls => _host.Calls;

    /// <summary>What the guest asked for that differs between hosts or runs, as far as the host sees it.</summary>
    public Nondeterminism Nondeterminism => _wasi?.Seen ?? Nondeterminism.None;

    /// <summary>Whether the limit on memory was why a memory did not grow once.</summary>
    public bool MemoryGrowthDenied => _store.MemoryGrowthDenied;

    /// <summary>
    /// The linear memories of all core instances, in the order of instantiation and then of their indices; empty where the engine makes them: see <see
    /// cref="EngineOptions.HostMemories"/>.
    /// </summary>
    public IReadOnlyList<HostMemory> Memories => _store.Memories;

    /// <summary>How many handles that came out of calls are still live.</summary>
    public int LiveHandles => _handles.Count;

    /// <summary>Instantiates the component with all that is inside, which runs start functions.</summary>
    /// <exception cref="WasmException">
    /// <see cref="WasmErrorCode.ImportUnresolved"/>; and as <see cref="WasmTrapException"/>: <see cref="WasmErrorCode.WasmTrap"/>,
    /// <see cref="WasmErrorCode.PreinitImportCalled"/>, <see cref="WasmErrorCode.PreinitLimitExceeded"/>.
    /// </exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public void Instantiate(CancellationToken cancellationToken = default)
    {
        if (_functions is not null)
            throw new InvalidOperationException("The component is instantiated already.");
        _linker.Define(_component);
        _store.Collect(() => Execute(InstantiateNow, cancellationToken));
    }

    /// <summary>The export that a name means: <c>wasi:cli/run@0.2.3#run</c>, with <c>.</c> or <c>/</c> for <c>#</c>, without the version, or the function's name alone where only one export has it.</summary>
    /// <exception cref="WasmException"><see cref="WasmErrorCode.ExportNotFound"/>; names the likely ones.</exception>
    public ComponentExport FindExport(string name) => ExportFinder.Find(_component.Exports, name);

    /// <summary>Calls an exported function, synchronous or <c>async</c>.</summary>
    /// <param name="export">The function.</param>
    /// <param name="arguments">Its arguments. Owned handles among them are given away.</param>
    /// <param name="cancellationToken">Ends the guest within 100 ms.</param>
    /// <returns>The result, or null where the type has none. Handles in it stay live until they are dropped, given away, or the run is disposed.</returns>
    /// <exception cref="WasmException">
    /// <see cref="WasmErrorCode.ValueInvalid"/>, <see cref="WasmErrorCode.WasmFeatureUnsupported"/> (streams, futures and error contexts in the type),
    /// <see cref="WasmErrorCode.WasmExit"/> (as <see cref="WasmExitException"/>), and as <see cref="WasmTrapException"/>: <see cref="WasmErrorCode.WasmTrap"/>,
    /// <see cref="WasmErrorCode.PreinitImportCalled"/>, <see cref="WasmErrorCode.PreinitLimitExceeded"/>.
    /// </exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public ComponentValue? Call(ComponentExport export, IReadOnlyList<ComponentValue> arguments, CancellationToken cancellationToken = default)
    {
        var call = new ComponentCall(Functions, _handles, export, arguments);
        Execute(call.Run, cancellationToken);
        return call.Result;
    }

    /// <summary>Calls what a call expression says, such as <c>docs:adder/add.add(1, 2)</c>.</summary>
    /// <exception cref="WaveException">An argument is not of its type, or the expression is none.</exception>
    /// <inheritdoc cref="Call(ComponentExport, IReadOnlyList{ComponentValue}, CancellationToken)"/>
    public ComponentValue? Call(string expression, CancellationToken cancellationToken = default)
    {
        WaveCall call = WaveCall.Parse(expression);
        ComponentExport export = FindExport(call.Target);
        return Call(export, call.ReadArguments(export.Type), cancellationToken);
    }

    /// <summary>Drops a handle, which runs the destructor of an owned one.</summary>
    /// <exception cref="WasmException"><see cref="WasmErrorCode.ValueInvalid"/>: it is not live; and what a call may throw.</exception>
    public void Drop(HandleValue handle, CancellationToken cancellationToken = default)
    {
        nint native = _handles.Get(handle);
        Execute(() => NativeFailure.Take(ComponentResourceApi.wasmtime_component_resource_any_drop(_store.Context, native)), cancellationToken);
        _handles.Remove(handle);
    }

    /// <summary>Frees the instance with its memories and handles.</summary>
    public void Dispose()
    {
        _functions?.Dispose();
        _handles.Dispose();
        _linker.Dispose();
        _wasi?.Dispose();
        _store.Dispose();
    }

    private ComponentFunctions Functions => _functions ?? throw new InvalidOperationException("The component is not instantiated yet.");

    // The engine's WASI without a configuration in the store would end the process when it is called.
    private SteadyInterfaces? PrepareWasi()
    {
        var rules = new ImportBodies(_options.Imports, null);
        if (_options.Wasi is null && !_component.Imports.Any(import => import.Instance is not null && rules.Allows(import.Instance, import.Name)))
            return null;
        WasiOptions options = _options.Wasi ?? new WasiOptions();
        _store.SetWasi(WasiConfig.Create(options));
        return new SteadyInterfaces(options, _component.IsAsynchronous ? null : new EngineFunctions(_store));
    }

    private unsafe NativeFailure? InstantiateNow()
    {
        NativeComponentInstance instance;
        nint error = 0;
        NativeFailure? failure = !_component.IsAsynchronous
            ? NativeFailure.Take(ComponentLinkerApi.wasmtime_component_linker_instantiate(_linker.Handle, _store.Context, _component.Handle, &instance))
            : NativeFuture.Complete(
                ComponentLinkerApi.wasmtime_component_linker_instantiate_async(_linker.Handle, _store.Context, _component.Handle, &instance, &error), _store)
                ?? NativeFailure.Take(error);
        if (failure is null)
            _functions = new ComponentFunctions(_store, instance, _component.IsAsynchronous);
        return failure;
    }

    private void Execute(Func<NativeFailure?> action, CancellationToken cancellationToken)
    {
        _host.Stop = null;
        if (_store.Execute(action, cancellationToken) is not { } failure)
            return;
        if (_host.Stop is not null)
            _host.SetPathOfStop(FrameReader.Visible(failure.Frames, _options.MapFrame));
        throw _failures.ToException(failure, _store, _host.Stop ?? ImportBodies.StopOf(TrapCause.Of(failure.Message)), cancellationToken);
    }
}
