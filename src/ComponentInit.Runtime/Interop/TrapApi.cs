using System.Runtime.InteropServices;

namespace ComponentInit.Runtime.Interop;

/// <summary>Traps, errors and the frames both may carry.</summary>
internal static unsafe partial class TrapApi
{
    [LibraryImport(WasmtimeLibrary.Name)]
    internal static partial void wasmtime_error_message(ErrorHandle error, ByteVector* message);

    [LibraryImport(WasmtimeLibrary.Name)]
    internal static partial void wasmtime_error_delete(nint error);

    [LibraryImport(WasmtimeLibrary.Name)]
    internal static partial void wasmtime_error_wasm_trace(ErrorHandle error, PointerVector* frames);

    [LibraryImport(WasmtimeLibrary.Name)]
    internal static partial nint wasmtime_error_new(byte* message);

    [LibraryImport(WasmtimeLibrary.Name)]
    internal static partial nint wasmtime_trap_new(byte* message, nuint length);

    [LibraryImport(WasmtimeLibrary.Name)]
    internal static partial void wasm_trap_message(TrapHandle trap, ByteVector* message);

    [LibraryImport(WasmtimeLibrary.Name)]
    internal static partial void wasm_trap_delete(nint trap);

    [LibraryImport(WasmtimeLibrary.Name)]
    internal static partial void wasm_trap_trace(TrapHandle trap, PointerVector* frames);

    [LibraryImport(WasmtimeLibrary.Name)]
    internal static partial byte wasmtime_trap_code(TrapHandle trap, byte* code);

    [LibraryImport(WasmtimeLibrary.Name)]
    internal static partial void wasm_frame_vec_delete(PointerVector* frames);

    [LibraryImport(WasmtimeLibrary.Name)]
    internal static partial uint wasm_frame_func_index(nint frame);

    [LibraryImport(WasmtimeLibrary.Name)]
    internal static partial nuint wasm_frame_module_offset(nint frame);

    [LibraryImport(WasmtimeLibrary.Name)]
    internal static partial ByteVector* wasmtime_frame_func_name(nint frame);

    [LibraryImport(WasmtimeLibrary.Name)]
    internal static partial ByteVector* wasmtime_frame_module_name(nint frame);
}
