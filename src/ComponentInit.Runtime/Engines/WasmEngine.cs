using System.Buffers;
using ComponentInit.Runtime.Components;
using ComponentInit.Runtime.Interop;
using ComponentInit.Runtime.Memories;
using ComponentInit.Wasm;

namespace ComponentInit.Runtime.Engines;

/// <summary>
/// Compiles programs. Make one for a run and dispose it after everything that was compiled with it. Safe to use from several threads.
/// </summary>
public sealed class WasmEngine : IDisposable
{
    /// <summary>Below this size starting the threads costs more than they save.</summary>
    private const int ParallelFromBytes = 3 * 1024 * 1024;

    private readonly Dictionary<EngineConfiguration, NativeEngine> _engines = [];
    private readonly Lock _lock = new();
    private bool _disposed;

    /// <summary>Loads the native library and checks the options; native engines are made when something is compiled.</summary>
    /// <param name="options">How to compile; null for the defaults.</param>
    /// <exception cref="WasmException"><see cref="WasmErrorCode.EngineUnavailable"/>, <see cref="WasmErrorCode.OptionInvalid"/>.</exception>
    public WasmEngine(EngineOptions? options = null)
    {
        Options = options ?? new EngineOptions();
        Options.Validate();
        WasmtimeLibrary.EnsureLoaded();
    }

    /// <summary>Version of Wasmtime that runs the programs.</summary>
    public static string LibraryVersion => WasmtimeLibrary.Version;

    /// <summary>The options it was made with.</summary>
    public EngineOptions Options { get; }

    /// <summary>Compiles a core module.</summary>
    /// <param name="bytes">A binary module; kept by reference until the compiled module is disposed.</param>
    /// <exception cref="WasmException"><see cref="WasmErrorCode.WasmInvalid"/> with the offset in these bytes.</exception>
    public CompiledModule CompileModule(ReadOnlyMemory<byte> bytes) => ModuleCompiler.Compile(this, bytes);

    /// <summary>Compiles a core module that lies in several pieces; they are joined first.</summary>
    /// <inheritdoc cref="CompileModule(ReadOnlyMemory{byte})"/>
    public CompiledModule CompileModule(in ReadOnlySequence<byte> bytes) => CompileModule(bytes.IsSingleSegment ? bytes.First : bytes.ToArray());

    /// <summary>Compiles a component.</summary>
    /// <param name="bytes">A binary component; kept by reference until the compiled component is disposed.</param>
    /// <exception cref="WasmException"><see cref="WasmErrorCode.WasmInvalid"/> with the offset in these bytes.</exception>
    public CompiledComponent CompileComponent(ReadOnlyMemory<byte> bytes) => ComponentCompiler.Compile(this, bytes);

    /// <summary>Compiles a component that lies in several pieces; they are joined first.</summary>
    /// <inheritdoc cref="CompileComponent(ReadOnlyMemory{byte})"/>
    public CompiledComponent CompileComponent(in ReadOnlySequence<byte> bytes) => CompileComponent(bytes.IsSingleSegment ? bytes.First : bytes.ToArray());

    /// <summary>Frees the native engines.</summary>
    public void Dispose()
    {
        lock (_lock)
        {
            _disposed = true;
            foreach (var engine in _engines.Values)
                engine.Dispose();
            _engines.Clear();
        }
    }

    /// <summary>The compilers to try for a program, in this order.</summary>
    internal IEnumerable<WasmCompiler> Compilers() => Options switch
    {
        { Optimize: true } or { Compiler: WasmCompiler.Cranelift } => [WasmCompiler.Cranelift],
        { Compiler: WasmCompiler.Winch } => [WasmCompiler.Winch],
        _ => WinchExists ? [WasmCompiler.Winch, WasmCompiler.Cranelift] : [WasmCompiler.Cranelift],
    };

    /// <summary>The native engine for a compiler and a program's size, made once.</summary>
    internal NativeEngine Native(WasmCompiler compiler, long programBytes)
    {
        var configuration = Configuration(compiler, programBytes);
        lock (_lock)
        {
            ObjectDisposedException.ThrowIf(_disposed, this);
            if (!_engines.TryGetValue(configuration, out var engine))
                _engines.Add(configuration, engine = new NativeEngine(configuration, Options.HostMemories && HostMemories.CanReserve ? new HostMemories(reserves: true) : null));
            return engine;
        }
    }

    /// <summary>What a native engine for a compiler and a program's size is made from.</summary>
    internal EngineConfiguration Configuration(WasmCompiler compiler, long programBytes) =>
        new(compiler, Options.Optimize, Options.MaxStackBytes, programBytes >= ParallelFromBytes);

    private static bool WinchExists =>
        System.Runtime.InteropServices.RuntimeInformation.ProcessArchitecture is System.Runtime.InteropServices.Architecture.X64 or System.Runtime.InteropServices.Architecture.Arm64;
}
