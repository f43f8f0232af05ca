using System.Runtime.Versioning;

namespace ComponentInit.Runtime.Caching;

/// <summary>Finds the directory for compiled code and refuses one that others could put code into.</summary>
internal static class CacheDirectory
{
    /// <summary>Names the directory, or is <c>off</c>.</summary>
    public const string Variable = "COMPONENTINIT_CACHE";

    private const string Folder = "component-init";
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;

    /// <summary>The directory that the options and the environment name; null where the cache is off or there is no place for it.</summary>
    public static string? Choose(CodeCacheOptions options)
    {
        if (!options.Enabled)
            return null;
        string? named = options.Directory ?? Environment.GetEnvironmentVariable(Variable);
        if (string.IsNullOrEmpty(named))
            return UserCache() is { } cache ? Path.Combine(cache, Folder) : null;
        return named.Equals("off", StringComparison.OrdinalIgnoreCase) ? null : Path.GetFullPath(named);
    }

    /// <summary>Makes the directory if there is none. False where it is not the user's alone: files in it are code that would be run.</summary>
    public static bool Prepare(string directory)
    {
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(directory);
            return true;
        }

        if (!Directory.Exists(directory))
            Directory.CreateDirectory(directory, OwnerOnly);
        return IsTrusted(directory);
    }

    /// <summary>Whether a directory exists and is the user's alone.</summary>
    public static bool IsTrusted(string directory)
    {
        if (!Directory.Exists(directory))
            return false;
        return OperatingSystem.IsWindows() || (File.GetUnixFileMode(directory) == OwnerOnly && IsOwnedByUser(directory));
    }

    private static string? UserCache()
    {
        if (OperatingSystem.IsWindows())
            return NullIfEmpty(Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData));
        string? xdg = Environment.GetEnvironmentVariable("XDG_CACHE_HOME");
        if (Path.IsPathFullyQualified(xdg ?? ""))
            return xdg;
        string? home = NullIfEmpty(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile));
        return home is null ? null : Path.Combine(home, OperatingSystem.IsMacOS() ? "Library/Caches" : ".cache");
    }

    private static string? NullIfEmpty(string path) => path.Length == 0 ? null : path;

    // Only the owner may set a mode; root may, too, and is asked for the number instead.
    [UnsupportedOSPlatform("windows")]
    private static bool IsOwnedByUser(string directory)
    {
        if (OperatingSystem.IsLinux())
            return LinuxOwner.Of(directory) == LinuxOwner.CurrentUser;
        File.SetUnixFileMode(directory, OwnerOnly);
        return true;
    }
}
