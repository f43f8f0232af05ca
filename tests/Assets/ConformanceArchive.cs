using System.Formats.Tar;
using System.IO.Compression;

namespace ComponentInit.TestAssets;

/// <summary>The conformance tests, read from their archive once per run.</summary>
public static class ConformanceArchive
{
    private static readonly Lazy<SortedDictionary<string, byte[]>> Loaded = new(Load);

    /// <summary>All files by path, such as <c>core/binary/binary.json</c>, in ordinal order.</summary>
    public static IReadOnlyDictionary<string, byte[]> Files => Loaded.Value;

    private static SortedDictionary<string, byte[]> Load()
    {
        var files = new SortedDictionary<string, byte[]>(StringComparer.Ordinal);
        using var archive = File.OpenRead(Path.Combine(SharedAssets.Require("conformance"), "conformance.tar.gz"));
        using var tar = new TarReader(new GZipStream(archive, CompressionMode.Decompress));
        while (tar.GetNextEntry() is { } entry)
        {
            if (entry.DataStream is null) continue;
            byte[] bytes = new byte[entry.Length];
            entry.DataStream.ReadExactly(bytes);
            files[entry.Name.StartsWith("./", StringComparison.Ordinal) ? entry.Name[2..] : entry.Name] = bytes;
        }

        return files;
    }
}
