namespace ComponentInit.Runtime.Caching;

/// <summary>Keeps a directory of compiled code below a size.</summary>
internal static class CacheEviction
{
    /// <summary>How names of files end that are being written.</summary>
    public const string AsideExtension = ".part";

    private static readonly TimeSpan Abandoned = TimeSpan.FromHours(1);

    /// <summary>Deletes what was not used for longest, until the rest fits, and what an ended process left half written.</summary>
    /// <param name="directory">The directory.</param>
    /// <param name="maxBytes">Bytes that may stay.</param>
    /// <param name="keep">Path of the entry that stays in any case.</param>
    public static void Run(string directory, long maxBytes, string keep)
    {
        var files = new DirectoryInfo(directory).GetFiles();
        foreach (var file in files)
        {
            if (file.Extension == AsideExtension && DateTime.UtcNow - file.LastWriteTimeUtc > Abandoned)
                file.Delete();
        }

        var entries = files.Where(file => file.Extension == CodeCache.Extension).OrderByDescending(file => file.LastWriteTimeUtc).ThenBy(file => file.Name, StringComparer.Ordinal);
        long bytes = 0;
        foreach (var entry in entries)
        {
            bytes += entry.Length;
            if (bytes > maxBytes && entry.FullName != keep)
                entry.Delete();
        }
    }
}
