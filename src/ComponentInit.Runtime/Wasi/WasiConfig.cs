using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using ComponentInit.Runtime.Interop;
using ComponentInit.Wasm;

namespace ComponentInit.Runtime.Wasi;

/// <summary>Makes Wasmtime's WASI configuration from ours.</summary>
internal static unsafe class WasiConfig
{
    private const int InputOutputError = 5;

    /// <summary>Makes a <c>wasi_config_t</c>, which a store takes over.</summary>
    /// <exception cref="WasmException"><see cref="WasmErrorCode.PathNotFound"/>, <see cref="WasmErrorCode.FileReadFailed"/>, <see cref="WasmErrorCode.OptionInvalid"/>.</exception>
    public static nint Create(WasiOptions options)
    {
        nint config = WasiApi.wasi_config_new();
        try
        {
            AddArguments(config, options);
            AddEnvironment(config, options);
            foreach (var directory in options.Directories)
                AddDirectory(config, directory);
            AddStreams(config, options);
            return config;
        }
        catch
        {
            WasiApi.wasi_config_delete(config);
            throw;
        }
    }

    private static void AddArguments(nint config, WasiOptions options)
    {
        using var arguments = new NativeStrings(options.Arguments, "An argument of the guest");
        if (WasiApi.wasi_config_set_argv(config, (nuint)arguments.Count, arguments.Pointer) == 0)
            throw new WasmException(WasmErrorCode.OptionInvalid, "The guest's arguments were not accepted.");
    }

    private static void AddEnvironment(nint config, WasiOptions options)
    {
        if (options.Environment.FirstOrDefault(pair => pair.Key.Length == 0 || pair.Key.Contains('=', StringComparison.Ordinal)) is { Key: not null } wrong)
            throw new WasmException(WasmErrorCode.OptionInvalid, $"'{wrong.Key}' cannot be the name of an environment variable.");
        using var names = new NativeStrings([.. options.Environment.Select(pair => pair.Key)], "The name of an environment variable");
        using var values = new NativeStrings([.. options.Environment.Select(pair => pair.Value)], "The value of an environment variable");
        if (WasiApi.wasi_config_set_env(config, (nuint)names.Count, names.Pointer, values.Pointer) == 0)
            throw new WasmException(WasmErrorCode.OptionInvalid, "The guest's environment was not accepted.");
    }

    private static void AddDirectory(nint config, WasiDirectory directory)
    {
        if (!Directory.Exists(directory.HostPath))
            throw new WasmException(WasmErrorCode.PathNotFound, $"The directory '{directory.HostPath}', which the guest is to see as '{directory.GuestPath}', does not exist.");
        using var paths = new NativeStrings([Path.GetFullPath(directory.HostPath), directory.GuestPath], "The path of a directory");
        if (WasiApi.wasi_config_preopen_dir(config, paths.Pointer[0], paths.Pointer[1], directory.Writable ? (byte)1 : (byte)0) == 0)
            throw new WasmException(WasmErrorCode.FileReadFailed, $"The directory '{directory.HostPath}' cannot be opened.");
    }

    private static void AddStreams(nint config, WasiOptions options)
    {
        if (options.InheritInput)
            WasiApi.wasi_config_inherit_stdin(config);
        else
            AddInput(config, options.StandardInput.Span);
        if (options.InheritOutput)
            WasiApi.wasi_config_inherit_stdout(config);
        else if (options.StandardOutput is { } output)
            WasiApi.wasi_config_set_stdout_custom(config, &OnWrite, Root(output), &OnEnd);
        if (options.InheritError)
            WasiApi.wasi_config_inherit_stderr(config);
        else if (options.StandardError is { } error)
            WasiApi.wasi_config_set_stderr_custom(config, &OnWrite, Root(error), &OnEnd);
    }

    private static void AddInput(nint config, ReadOnlySpan<byte> content)
    {
        ByteVector input;
        fixed (byte* bytes = content)
            ByteVectorApi.wasm_byte_vec_new(&input, (nuint)content.Length, bytes);
        WasiApi.wasi_config_set_stdin_bytes(config, &input);
    }

    private static nint Root(GuestOutput output) => GCHandle.ToIntPtr(GCHandle.Alloc(output));

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static nint OnWrite(nint data, byte* bytes, nuint length)
    {
        int count = (int)Math.Min(length, int.MaxValue);
        try
        {
            ((GuestOutput)GCHandle.FromIntPtr(data).Target!)(new ReadOnlySpan<byte>(bytes, count));
            return count;
        }
        catch (Exception)
        {
            // Letting it through would end the process; the guest is told that its write failed.
            return -InputOutputError;
        }
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void OnEnd(nint data) => GCHandle.FromIntPtr(data).Free();
}
