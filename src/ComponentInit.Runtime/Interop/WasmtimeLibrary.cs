using System.Reflection;
using System.Runtime.InteropServices;
using ComponentInit.Wasm;

namespace ComponentInit.Runtime.Interop;

/// <summary>The native library: found, loaded and made known to the bindings once a process.</summary>
internal static class WasmtimeLibrary
{
    public const string Name = "wasmtime";

    /// <summary>Version of the library that the bindings are written for. Its ABI moves with every version.</summary>
    public const string Version = "50.0.1";

    private static readonly Lazy<LoadResult> Loaded = new(LoadOnce);

    /// <summary>Loads the library if that has not happened yet. Everything that calls a binding comes through here first.</summary>
    /// <exception cref="WasmException"><see cref="WasmErrorCode.EngineUnavailable"/>.</exception>
    public static void EnsureLoaded()
    {
        if (Loaded.Value.Error is { } error)
            throw new WasmException(error.Code, error.Message, error) { RecommendedAction = error.RecommendedAction };
    }

    /// <summary>Loads the library that a locator finds.</summary>
    /// <exception cref="WasmException"><see cref="WasmErrorCode.EngineUnavailable"/>.</exception>
    public static nint Load(NativeLibraryLocator locator)
    {
        string? path = locator.Locate();
        try
        {
            return path is null ? NativeLibrary.Load(Name, typeof(WasmtimeLibrary).Assembly, null) : NativeLibrary.Load(path);
        }
        catch (Exception e) when (e is DllNotFoundException or BadImageFormatException)
        {
            throw locator.Unavailable(path is null ? "its native library was not found" : $"'{path}' cannot be loaded", e);
        }
    }

    private static LoadResult LoadOnce()
    {
        try
        {
            nint handle = Load(new NativeLibraryLocator(
                NativePlatform.Current(), BindingsDirectory(), Environment.GetEnvironmentVariable(NativeLibraryLocator.OverrideVariable)));
            NativeLibrary.SetDllImportResolver(typeof(WasmtimeLibrary).Assembly, (name, _, _) => name == Name ? handle : 0);
            return new LoadResult(null);
        }
        catch (WasmException e)
        {
            return new LoadResult(e);
        }
    }

    private static string BindingsDirectory()
    {
        string location = AssemblyLocation(typeof(WasmtimeLibrary).Assembly);
        return location.Length == 0 ? AppContext.BaseDirectory : Path.GetDirectoryName(location)!;
    }

    [System.Diagnostics.CodeAnalysis.UnconditionalSuppressMessage("SingleFile", "IL3000", Justification = "An empty location is answered with the application's directory.")]
    private static string AssemblyLocation(Assembly assembly) => assembly.Location;

    private sealed record LoadResult(WasmException? Error);
}
