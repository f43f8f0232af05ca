namespace ComponentInit.Runtime.Caching;

/// <summary>Whether and where compiled code is kept between runs.</summary>
public sealed record CodeCacheOptions
{
    /// <summary>On, in the directory that <c>COMPONENTINIT_CACHE</c> names or in the user's own cache directory.</summary>
    public static readonly CodeCacheOptions Default = new();

    /// <summary>Off.</summary>
    public static readonly CodeCacheOptions Off = new() { Enabled = false };

    /// <summary>False: nothing is read and nothing is written.</summary>
    public bool Enabled { get; init; } = true;

    /// <summary>Directory to use instead of the one that the environment names; null for that one.</summary>
    public string? Directory { get; init; }

    /// <summary>Bytes the directory may hold; what was not used for longest goes first.</summary>
    public long MaxBytes { get; init; } = 1L << 30;
}
