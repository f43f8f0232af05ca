using System.Runtime.InteropServices;

namespace ComponentInit.Runtime.Interop;

/// <summary>How much address space compiled code may rely on.</summary>
internal static partial class ReservationApi
{
    [LibraryImport(WasmtimeLibrary.Name)]
    internal static partial void wasmtime_config_memory_reservation_set(nint config, ulong bytes);

    [LibraryImport(WasmtimeLibrary.Name)]
    internal static partial void wasmtime_config_memory_guard_size_set(nint config, ulong bytes);

    [LibraryImport(WasmtimeLibrary.Name)]
    internal static partial void wasmtime_config_memory_reservation_for_growth_set(nint config, ulong bytes);
}
