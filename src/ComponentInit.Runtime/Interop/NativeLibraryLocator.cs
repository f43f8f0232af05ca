using ComponentInit.Wasm;

namespace ComponentInit.Runtime.Interop;

/// <summary>Decides which file is the native library, without loading it.</summary>
/// <param name="Platform">The platform to look for.</param>
/// <param name="BaseDirectory">Directory of the assembly with the bindings.</param>
/// <param name="Override">Value of <c>COMPONENTINIT_NATIVE</c>: the file to load instead, or null.</param>
internal sealed record NativeLibraryLocator(NativePlatform Platform, string BaseDirectory, string? Override)
{
    public const string OverrideVariable = "COMPONENTINIT_NATIVE";

    /// <summary>
    /// Full path of the library, or null where no known place has it and the loader's own search is left. An assembly in a PowerShell module has the library under
    /// <c>runtimes/RID/native</c>, one that was published for a platform beside itself.
    /// </summary>
    /// <exception cref="WasmException"><see cref="WasmErrorCode.EngineUnavailable"/>.</exception>
    public string? Locate()
    {
        if (!string.IsNullOrEmpty(Override))
        {
            string path = Path.GetFullPath(Override);
            return File.Exists(path) ? path : throw Unavailable($"{OverrideVariable} names '{path}', which does not exist");
        }

        if (!Platform.IsSupported)
            throw Unavailable("the Wasmtime package has no native library for it");
        return Candidates().FirstOrDefault(File.Exists);
    }

    /// <summary>The error for a library that is missing or cannot be loaded.</summary>
    public WasmException Unavailable(string reason, Exception? cause = null) => new(
        WasmErrorCode.EngineUnavailable,
        $"WebAssembly cannot be run on this platform ({Platform.Rid}): {reason}. There are libraries for {string.Join(", ", NativePlatform.Supported)}.",
        cause)
    {
        RecommendedAction = $"Run on one of these platforms, or name a libwasmtime {WasmtimeLibrary.Version} of your own in the environment variable {OverrideVariable}.",
    };

    private IEnumerable<string> Candidates()
    {
        yield return Path.Combine(BaseDirectory, "runtimes", Platform.Rid, "native", Platform.LibraryFile);
        yield return Path.Combine(BaseDirectory, Platform.LibraryFile);
    }
}
