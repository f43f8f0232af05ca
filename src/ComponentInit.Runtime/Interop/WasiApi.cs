using System.Runtime.InteropServices;

namespace ComponentInit.Runtime.Interop;

/// <summary>What a guest sees of the host through WASI; strings are NUL-terminated UTF-8.</summary>
internal static unsafe partial class WasiApi
{
    [LibraryImport(WasmtimeLibrary.Name)]
    internal static partial nint wasi_config_new();

    [LibraryImport(WasmtimeLibrary.Name)]
    internal static partial void wasi_config_delete(nint config);

    [LibraryImport(WasmtimeLibrary.Name)]
    internal static partial byte wasi_config_set_argv(nint config, nuint count, byte** arguments);

    [LibraryImport(WasmtimeLibrary.Name)]
    internal static partial byte wasi_config_set_env(nint config, nuint count, byte** names, byte** values);

    [LibraryImport(WasmtimeLibrary.Name)]
    internal static partial void wasi_config_set_stdin_bytes(nint config, ByteVector* bytes);

    [LibraryImport(WasmtimeLibrary.Name)]
    internal static partial void wasi_config_inherit_stdin(nint config);

    [LibraryImport(WasmtimeLibrary.Name)]
    internal static partial void wasi_config_inherit_stdout(nint config);

    [LibraryImport(WasmtimeLibrary.Name)]
    internal static partial void wasi_config_inherit_stderr(nint config);

    [LibraryImport(WasmtimeLibrary.Name)]
    internal static partial void wasi_config_set_stdout_custom(nint config, delegate* unmanaged[Cdecl]<nint, byte*, nuint, nint> callback, nint data, delegate* unmanaged[Cdecl]<nint, void> finalizer);

    [LibraryImport(WasmtimeLibrary.Name)]
    internal static partial void wasi_config_set_stderr_custom(nint config, delegate* unmanaged[Cdecl]<nint, byte*, nuint, nint> callback, nint data, delegate* unmanaged[Cdecl]<nint, void> finalizer);

    [LibraryImport(WasmtimeLibrary.Name)]
    internal static partial byte wasi_config_preopen_dir(nint config, byte* hostPath, byte* guestPath, byte mutable);
}
