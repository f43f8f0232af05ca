using ComponentInit.Runtime.Interop;
using ComponentInit.Runtime.Memories;

namespace ComponentInit.Runtime.Engines;

/// <summary>One <c>wasm_engine_t</c> and what it was made from. Safe to share between threads.</summary>
internal sealed class NativeEngine : IDisposable
{
    private const byte CraneliftStrategy = 1;
    private const byte WinchStrategy = 2;
    private const byte NoOptimization = 0;
    private const byte OptimizeSpeed = 1;
    private const byte BacktrackingRegisters = 0;
    private const byte SinglePassRegisters = 1;

    /// <summary>Makes an engine.</summary>
    /// <param name="configuration">What it is made from.</param>
    /// <param name="memories">What makes the linear memories; null for the engine itself.</param>
    /// <param name="configure">Adds what only some engines have to a <c>wasm_config_t</c>; null for nothing.</param>
    public NativeEngine(EngineConfiguration configuration, HostMemories? memories = null, Action<nint>? configure = null)
    {
        WasmtimeLibrary.EnsureLoaded();
        Configuration = configuration;
        Memories = memories;
        nint config = ConfigApi.wasm_config_new();
        Configure(config, configuration);
        memories?.Configure(config);
        configure?.Invoke(config);
        Handle = new EngineHandle(EngineApi.wasm_engine_new_with_config(config));
    }

    public EngineConfiguration Configuration { get; }

    /// <summary>What makes the linear memories and keeps their limit; null for the engine itself.</summary>
    public HostMemories? Memories { get; }

    public EngineHandle Handle { get; }

    /// <summary>Makes every store of this engine ask for its deadline at the next loop or call.</summary>
    public void IncrementEpoch() => EngineApi.wasmtime_engine_increment_epoch(Handle);

    public void Dispose() => Handle.Dispose();

    private static void Configure(nint config, EngineConfiguration configuration)
    {
        bool winch = configuration.Compiler == WasmCompiler.Winch;
        ConfigApi.wasmtime_config_strategy_set(config, winch ? WinchStrategy : CraneliftStrategy);
        ConfigApi.wasmtime_config_cranelift_opt_level_set(config, configuration.Optimize ? OptimizeSpeed : NoOptimization);
        ConfigApi.wasmtime_config_cranelift_regalloc_algorithm_set(config, configuration.Optimize ? BacktrackingRegisters : SinglePassRegisters);
        ConfigApi.wasmtime_config_cranelift_nan_canonicalization_set(config, 1);
        ConfigApi.wasmtime_config_parallel_compilation_set(config, Flag(configuration.Parallel));
        ConfigApi.wasmtime_config_epoch_interruption_set(config, 1);

        // The stack of asynchronous calls has to be the larger one of the two, or the engine is a panic; it is only reserved where such a call is made.
        ConfigApi.wasmtime_config_async_stack_size_set(config, (ulong)configuration.MaxStackBytes + GuestThread.HostStackBytes);
        ConfigApi.wasmtime_config_max_wasm_stack_set(config, (nuint)configuration.MaxStackBytes);

        // .NET has signal handlers of its own on macOS, and they would not be asked where Mach ports are used.
        if (OperatingSystem.IsMacOS())
            ConfigApi.wasmtime_config_macos_use_mach_ports_set(config, 0);
        ConfigApi.wasmtime_config_wasm_multi_memory_set(config, 1);
        ConfigApi.wasmtime_config_wasm_memory64_set(config, 1);
        ConfigApi.wasmtime_config_wasm_custom_page_sizes_set(config, 1);
        if (winch)
            DenyWhatWinchMiscompiles(config);
        else
            AllowEveryProposal(config);
    }

    // Winch accepts exceptions where they are on and makes throws uncatchable; off, it refuses them and Cranelift is asked.
    private static void DenyWhatWinchMiscompiles(nint config) => ConfigApi.wasmtime_config_wasm_exceptions_set(config, 0);

    private static void AllowEveryProposal(nint config)
    {
        ConfigApi.wasmtime_config_wasm_reference_types_set(config, 1);
        ConfigApi.wasmtime_config_wasm_function_references_set(config, 1);
        ConfigApi.wasmtime_config_wasm_gc_set(config, 1);
        ConfigApi.wasmtime_config_wasm_exceptions_set(config, 1);
        ConfigApi.wasmtime_config_wasm_tail_call_set(config, 1);
        ConfigApi.wasmtime_config_wasm_threads_set(config, 1);
        ConfigApi.wasmtime_config_shared_memory_set(config, 1);
        ConfigApi.wasmtime_config_wasm_relaxed_simd_set(config, 1);
        ConfigApi.wasmtime_config_wasm_relaxed_simd_deterministic_set(config, 1);
        ConfigApi.wasmtime_config_wasm_wide_arithmetic_set(config, 1);
    }

    private static byte Flag(bool value) => value ? (byte)1 : (byte)0;
}
