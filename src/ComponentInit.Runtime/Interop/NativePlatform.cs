using System.Runtime.InteropServices;

namespace ComponentInit.Runtime.Interop;

/// <summary>The platform as the native library sees it: operating system, processor, C library.</summary>
/// <param name="Rid">Portable runtime identifier, such as <c>linux-musl-x64</c>.</param>
/// <param name="LibraryFile">File name of the library there.</param>
internal sealed record NativePlatform(string Rid, string LibraryFile)
{
    /// <summary>The platforms that the <c>Wasmtime</c> package has a library for.</summary>
    public static readonly IReadOnlyList<string> Supported = ["linux-x64", "linux-arm64", "osx-x64", "osx-arm64", "win-x64", "win-arm64"];

    public bool IsSupported => Supported.Contains(Rid);

    /// <summary>The platform of this process.</summary>
    public static NativePlatform Current()
    {
        string architecture = RuntimeInformation.ProcessArchitecture.ToString().ToLowerInvariant();
        if (OperatingSystem.IsWindows())
            return new NativePlatform($"win-{architecture}", "wasmtime.dll");
        if (OperatingSystem.IsMacOS())
            return new NativePlatform($"osx-{architecture}", "libwasmtime.dylib");
        string system = !OperatingSystem.IsLinux() ? "unix" : IsMusl() ? "linux-musl" : "linux";
        return new NativePlatform($"{system}-{architecture}", "libwasmtime.so");
    }

    private static bool IsMusl() =>
        RuntimeInformation.RuntimeIdentifier.Contains("musl", StringComparison.Ordinal) || RuntimeInformation.RuntimeIdentifier.StartsWith("alpine", StringComparison.Ordinal);
}
