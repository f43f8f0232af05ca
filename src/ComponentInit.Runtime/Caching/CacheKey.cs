using System.Security.Cryptography;
using System.Text;
using ComponentInit.Runtime.Interop;

namespace ComponentInit.Runtime.Caching;

/// <summary>Names compiled code by everything it depends on: the program, the library, the configuration and the processor.</summary>
internal sealed class CacheKey
{
    /// <summary>Bytes of a key.</summary>
    public const int Bytes = 32;

    private readonly byte[] _hash;

    private CacheKey(byte[] hash) => _hash = hash;

    public ReadOnlySpan<byte> Hash => _hash;

    /// <summary>File name of the entry.</summary>
    public string FileName => Convert.ToHexStringLower(_hash) + CodeCache.Extension;

    /// <summary>Makes a key.</summary>
    /// <param name="programHash">SHA-256 of the program.</param>
    /// <param name="configuration">Name of the configuration of the engine.</param>
    public static CacheKey Create(ReadOnlySpan<byte> programHash, string configuration)
    {
        byte[] rest = Encoding.UTF8.GetBytes($"\n{WasmtimeLibrary.Version}\n{configuration}\n{CpuFeatures.Describe()}");
        return new CacheKey(SHA256.HashData([.. programHash, .. rest]));
    }
}
