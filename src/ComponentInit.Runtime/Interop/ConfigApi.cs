using System.Runtime.InteropServices;

namespace ComponentInit.Runtime.Interop;

/// <summary>The configuration that an engine is made from; <c>wasm_engine_new_with_config</c> consumes it.</summary>
internal static unsafe partial class ConfigApi
{
    [LibraryImport(WasmtimeLibrary.Name)]
    internal static partial nint wasm_config_new();

    [LibraryImport(WasmtimeLibrary.Name)]
    internal static partial void wasmtime_config_strategy_set(nint config, byte strategy);

    [LibraryImport(WasmtimeLibrary.Name)]
    internal static partial void wasmtime_config_cranelift_opt_level_set(nint config, byte level);

    [LibraryImport(WasmtimeLibrary.Name)]
    internal static partial void wasmtime_config_cranelift_regalloc_algorithm_set(nint config, byte algorithm);

    [LibraryImport(WasmtimeLibrary.Name)]
    internal static partial void wasmtime_config_cranelift_nan_canonicalization_set(nint config, byte enable);

    [LibraryImport(WasmtimeLibrary.Name)]
    internal static partial void wasmtime_config_parallel_compilation_set(nint config, byte enable);

    [LibraryImport(WasmtimeLibrary.Name)]
    internal static partial void wasmtime_config_epoch_interruption_set(nint config, byte enable);

    [LibraryImport(WasmtimeLibrary.Name)]
    internal static partial void wasmtime_config_async_stack_size_set(nint config, ulong bytes);

    [LibraryImport(WasmtimeLibrary.Name)]
    internal static partial void wasmtime_config_max_wasm_stack_set(nint config, nuint bytes);

    [LibraryImport(WasmtimeLibrary.Name)]
    internal static partial void wasmtime_config_memory_init_cow_set(nint config, byte enable);

    [LibraryImport(WasmtimeLibrary.Name)]
    internal static partial void wasmtime_config_host_memory_creator_set(nint config, NativeMemoryCreator* creator);

    [LibraryImport(WasmtimeLibrary.Name)]
    internal static partial void wasmtime_config_macos_use_mach_ports_set(nint config, byte enable);

    [LibraryImport(WasmtimeLibrary.Name)]
    internal static partial void wasmtime_config_wasm_threads_set(nint config, byte enable);

    [LibraryImport(WasmtimeLibrary.Name)]
    internal static partial void wasmtime_config_shared_memory_set(nint config, byte enable);

    [LibraryImport(WasmtimeLibrary.Name)]
    internal static partial void wasmtime_config_wasm_tail_call_set(nint config, byte enable);

    [LibraryImport(WasmtimeLibrary.Name)]
    internal static partial void wasmtime_config_wasm_reference_types_set(nint config, byte enable);

    [LibraryImport(WasmtimeLibrary.Name)]
    internal static partial void wasmtime_config_wasm_function_references_set(nint config, byte enable);

    [LibraryImport(WasmtimeLibrary.Name)]
    internal static partial void wasmtime_config_wasm_gc_set(nint config, byte enable);

    [LibraryImport(WasmtimeLibrary.Name)]
    internal static partial void wasmtime_config_wasm_relaxed_simd_set(nint config, byte enable);

    [LibraryImport(WasmtimeLibrary.Name)]
    internal static partial void wasmtime_config_wasm_relaxed_simd_deterministic_set(nint config, byte enable);

    [LibraryImport(WasmtimeLibrary.Name)]
    internal static partial void wasmtime_config_wasm_multi_memory_set(nint config, byte enable);

    [LibraryImport(WasmtimeLibrary.Name)]
    internal static partial void wasmtime_config_wasm_memory64_set(nint config, byte enable);

    [LibraryImport(WasmtimeLibrary.Name)]
    internal static partial void wasmtime_config_wasm_wide_arithmetic_set(nint config, byte enable);

    [LibraryImport(WasmtimeLibrary.Name)]
    internal static partial void wasmtime_config_wasm_exceptions_set(nint config, byte enable);

    [LibraryImport(WasmtimeLibrary.Name)]
    internal static partial void wasmtime_config_wasm_custom_page_sizes_set(nint config, byte enable);

    [LibraryImport(WasmtimeLibrary.Name)]
    internal static partial void wasmtime_config_wasm_component_model_async_set(nint config, byte enable);
}
