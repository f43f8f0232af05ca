using System.Diagnostics;
using System.Text.RegularExpressions;
using Xunit;

namespace ComponentInit.PowerShell.Tests.Structure;

/// <summary>What is shipped: exactly our assemblies, the engine's six native libraries, and one version.</summary>
public sealed partial class ProductTests
{
    private static readonly string[] Ours = ["ComponentInit.Core.dll", "ComponentInit.Runtime.dll", "ComponentInit.Wasm.dll"];

    private static readonly string[] Natives =
    [
        "linux-arm64/native/libwasmtime.so",
        "linux-x64/native/libwasmtime.so",
        "osx-arm64/native/libwasmtime.dylib",
        "osx-x64/native/libwasmtime.dylib",
        "win-arm64/native/wasmtime.dll",
        "win-x64/native/wasmtime.dll",
    ];

    [Fact]
    public void The_module_ships_no_assembly_of_others()
    {
        Repository.SkipUnlessBuilt(Repository.Module);
        Assert.Equal([.. Ours, "ComponentInit.PS.dll"], Files(Repository.Module, "*.dll"), Unordered);
    }

    [Fact]
    public void The_module_ships_the_native_library_of_six_platforms()
    {
        Repository.SkipUnlessBuilt(Repository.Module);
        string runtimes = Path.Combine(Repository.Module, "runtimes");
        string[] found = [.. Directory.EnumerateFiles(runtimes, "*", SearchOption.AllDirectories).Select(path => Path.GetRelativePath(runtimes, path).Replace('\\', '/'))];
        Assert.Equal(Natives, found.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_tool_ships_one_assembly_of_others()
    {
        Repository.SkipUnlessBuilt(Repository.Tool);
        Assert.Equal([.. Ours, "System.CommandLine.dll", "component-init.dll"], Files(Repository.Tool, "*.dll"), Unordered);
    }

    [Fact]
    public void Manifest_assemblies_and_tool_have_one_version()
    {
        Repository.SkipUnlessBuilt(Repository.Module);
        Repository.SkipUnlessBuilt(Repository.Tool);
        string manifest = File.ReadAllText(Path.Combine(Repository.Module, "ComponentInit.PS.psd1"));
        Assert.Equal(Repository.Version, ModuleVersion().Match(manifest).Groups["version"].Value);
        foreach (string path in Directory.EnumerateFiles(Repository.Module, "*.dll").Append(Path.Combine(Repository.Tool, "component-init.dll")))
        {
            Assert.Equal(Repository.Version, FileVersionInfo.GetVersionInfo(path).ProductVersion!.Split('+')[0]);
        }
    }

    private static IEqualityComparer<IEnumerable<string?>> Unordered { get; } =
        EqualityComparer<IEnumerable<string?>>.Create(
            (left, right) => left!.Order(StringComparer.Ordinal).SequenceEqual(right!.Order(StringComparer.Ordinal)),
            names => names.Count());

    private static IEnumerable<string?> Files(string folder, string pattern) => Directory.EnumerateFiles(folder, pattern).Select(Path.GetFileName);

    [GeneratedRegex(@"^\s*ModuleVersion\s*=\s*'(?<version>[^']+)'", RegexOptions.Multiline)]
    private static partial Regex ModuleVersion();
}
