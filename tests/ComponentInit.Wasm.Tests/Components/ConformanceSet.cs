using System.Formats.Tar;
using System.IO.Compression;
using System.Text.Json;

namespace ComponentInit.Wasm.Tests.Components;

/// <summary>The component part of the conformance set, read once.</summary>
internal sealed class ConformanceSet
{
    private static readonly Lazy<ConformanceSet> Loaded = new(() => new ConformanceSet(SharedFolder.PathOf("conformance", "conformance.tar.gz")));

    private readonly SortedDictionary<string, byte[]> _files = new(StringComparer.Ordinal);

    private ConformanceSet(string archive)
    {
        using var tar = new TarReader(new GZipStream(File.OpenRead(archive), CompressionMode.Decompress));
        while (tar.GetNextEntry() is { } entry)
        {
            string name = entry.Name.StartsWith("./", StringComparison.Ordinal) ? entry.Name[2..] : entry.Name;
            if (entry.EntryType is not (TarEntryType.RegularFile or TarEntryType.V7RegularFile) || name.StartsWith("core/", StringComparison.Ordinal)) continue;
            using var content = new MemoryStream();
            entry.DataStream?.CopyTo(content);
            _files.Add(name, content.ToArray());
        }
    }

    /// <summary>The set; the test is skipped where it is missing.</summary>
    public static ConformanceSet Get()
    {
        SharedFolder.PathOf("conformance", "conformance.tar.gz");
        return Loaded.Value;
    }

    /// <summary>The bytes of a file.</summary>
    public byte[] this[string name] => _files[name];

    /// <summary>The components of the commands that are of one of the types.</summary>
    public IEnumerable<(string Name, byte[] Bytes)> Commands(params string[] types)
    {
        foreach (var (path, content) in _files)
        {
            if (!path.StartsWith("component/", StringComparison.Ordinal) || !path.EndsWith(".json", StringComparison.Ordinal)) continue;
            using var document = JsonDocument.Parse(content);
            if (!document.RootElement.TryGetProperty("commands", out var commands)) continue;
            foreach (var command in commands.EnumerateArray())
            {
                if (!types.Contains(command.GetProperty("type").GetString()) || !command.TryGetProperty("filename", out var file)) continue;
                string name = path[..(path.LastIndexOf('/') + 1)] + file.GetString();
                if (command.GetProperty("kind").GetString() == "component") yield return (name, _files[name]);
            }
        }
    }

    /// <summary>The components that component encoding and linking should give.</summary>
    public IEnumerable<(string Name, byte[] Bytes)> EncodedComponents() =>
        _files.Where(file => file.Key.StartsWith("wit-component/", StringComparison.Ordinal) && file.Key.EndsWith("/component.wasm", StringComparison.Ordinal))
            .Select(file => (file.Key, file.Value));

    /// <summary>Every component that is valid, by name.</summary>
    public IEnumerable<(string Name, byte[] Bytes)> Valid() =>
        Commands("module", "module_definition", "assert_trap", "assert_uninstantiable", "assert_unlinkable").Concat(EncodedComponents());
}
