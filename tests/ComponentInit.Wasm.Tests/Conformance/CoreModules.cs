using ComponentInit.TestAssets;

namespace ComponentInit.Wasm.Tests.Conformance;

/// <summary>The core modules at hand that follow the binary format.</summary>
internal static class CoreModules
{
    private static ReadOnlySpan<byte> Preamble => [0x00, 0x61, 0x73, 0x6D, 0x01, 0x00, 0x00, 0x00];

    /// <summary>Those of the conformance set, by path. Modules that do not validate are among them.</summary>
    internal static IEnumerable<(string Path, byte[] Bytes)> OfConformanceSet()
    {
        var malformed = ConformanceCommand.In("core").Where(command => command.Type == "assert_malformed").Select(command => command.Path).ToHashSet();
        return ConformanceArchive.Files.Where(file => IsModule(file.Value) && !malformed.Contains(file.Key)).Select(file => (file.Key, file.Value));
    }

    /// <summary>Those of the corpus, by path; the largest has 10 MB.</summary>
    internal static IEnumerable<(string Path, byte[] Bytes)> OfCorpus()
    {
        string root = SharedAssets.Require("corpus");
        foreach (string path in Directory.EnumerateFiles(root, "*.wasm", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            byte[] bytes = File.ReadAllBytes(path);
            if (IsModule(bytes)) yield return (Path.GetRelativePath(root, path), bytes);
        }
    }

    /// <summary>All of them.</summary>
    internal static IEnumerable<(string Path, byte[] Bytes)> All() => OfConformanceSet().Concat(OfCorpus());

    private static bool IsModule(byte[] bytes) => bytes.AsSpan().StartsWith(Preamble);
}
