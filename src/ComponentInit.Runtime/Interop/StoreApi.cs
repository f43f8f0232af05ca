using System.Runtime.InteropServices;

namespace ComponentInit.Runtime.Interop;

/// <summary>Stores: what a guest lives in, its limits and its deadline.</summary>
internal static unsafe partial class StoreApi
{
    [LibraryImport(WasmtimeLibrary.Name)]
    internal static partial nint wasmtime_store_new(EngineHandle engine, nint data, nint finalizer);

    [LibraryImport(WasmtimeLibrary.Name)]
    internal static partial void wasmtime_store_delete(nint store);

    [LibraryImport(WasmtimeLibrary.Name)]
    internal static partial nint wasmtime_store_context(StoreHandle store);

    [LibraryImport(WasmtimeLibrary.Name)]
    internal static partial void wasmtime_store_limiter(StoreHandle store, long memoryBytes, long tableElements, long instances, long tables, long memories);

    [LibraryImport(WasmtimeLibrary.Name)]
    internal static partial void wasmtime_store_epoch_deadline_callback(StoreHandle store, delegate* unmanaged[Cdecl]<nint, nint, ulong*, byte*, nint> callback, nint data, nint finalizer);

    [LibraryImport(WasmtimeLibrary.Name)]
    internal static partial void wasmtime_context_set_epoch_deadline(nint context, ulong ticksBeyondCurrent);

    [LibraryImport(WasmtimeLibrary.Name)]
    internal static partial nint wasmtime_context_set_wasi(nint context, nint config);

    [LibraryImport(WasmtimeLibrary.Name)]
    internal static partial nint wasmtime_context_get_data(nint context);
}
