using ComponentInit.Core.Binaries;
using ComponentInit.Core.Preinit;
using ComponentInit.Runtime.Wasi;
using Xunit;

namespace ComponentInit.Core.Tests.Preinit.Components;

/// <summary>Two checkouts of the same files give the same bytes, whatever their time stamps, inodes and order in their directories are.</summary>
public sealed class CheckoutTests
{
    // A file system in memory gives entries in the order in which they were made, where others go by hashes of their names.
    private const string MemoryFiles = "/dev/shm";

    [Fact]
    public void Python_initialised_from_two_copies_gives_the_same_bytes()
    {
        var item = new ComponentItem("py-hello");
        string folder = Path.Combine(Directory.Exists(MemoryFiles) ? MemoryFiles : Path.GetTempPath(), $"checkout-{Guid.NewGuid():N}");
        try
        {
            var first = Initialise(item, Path.Combine(folder, "first"), files => files.Order(StringComparer.Ordinal), new DateTime(2001, 2, 3, 4, 5, 6, DateTimeKind.Utc));
            var second = Initialise(item, Path.Combine(folder, "second"), files => files.OrderDescending(StringComparer.Ordinal), new DateTime(2020, 10, 11, 12, 13, 14, DateTimeKind.Utc));
            Assert.Equal(first.Content.Length, second.Content.Length);
            Assert.Equal(-1, Difference(first.Content.Span, second.Content.Span));
            Assert.DoesNotContain("directory-order", first.Snapshot!.Nondeterminism);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static WasmBinary Initialise(ComponentItem item, string folder, Func<IEnumerable<string>, IEnumerable<string>> order, DateTime time)
    {
        var directories = new List<WasiDirectory>();
        foreach (var directory in item.Options.Wasi!.Directories)
        {
            string copy = Path.Combine(folder, Path.GetFileName(directory.HostPath));
            foreach (string file in order(Directory.EnumerateFiles(directory.HostPath, "*", SearchOption.AllDirectories)))
            {
                string target = Path.Combine(copy, Path.GetRelativePath(directory.HostPath, file));
                Directory.CreateDirectory(Path.GetDirectoryName(target)!);
                File.WriteAllBytes(target, File.ReadAllBytes(file));
                File.SetLastWriteTimeUtc(target, time);
            }

            directories.Add(directory with { HostPath = copy });
        }

        using var result = Preinitializer.Run(item.Input, item.Options with { Wasi = item.Options.Wasi with { Directories = [.. directories] } });
        return result.Output;
    }

    private static int Difference(ReadOnlySpan<byte> left, ReadOnlySpan<byte> right)
    {
        int common = left.CommonPrefixLength(right);
        return common == left.Length ? -1 : common;
    }
}
