using ComponentInit.Runtime.Caching;

namespace ComponentInit.Runtime.Engines;

/// <summary>Where compiled code of one program, for one native engine, is kept.</summary>
/// <param name="Native">The engine.</param>
/// <param name="Cache">The cache, or null where it is off.</param>
/// <param name="ProgramHash">SHA-256 of the program; empty where the cache is off.</param>
/// <param name="Kind">What the code is of: modules and components have different formats.</param>
internal sealed record CacheSlot(NativeEngine Native, CodeCache? Cache, byte[] ProgramHash, string Kind)
{
    /// <summary>Path of the code, checked, or null.</summary>
    public string? TryFind() => Cache?.TryFind(Key());

    /// <summary>Keeps code for later runs.</summary>
    public bool TryStore(ReadOnlySpan<byte> code) => Cache?.TryStore(Key(), code) ?? false;

    private CacheKey Key() => CacheKey.Create(ProgramHash, $"{Kind};{Native.Configuration.Identity}");
}
