using System.Globalization;
using System.Security.Cryptography;

namespace ComponentInit.Core.Snapshots;

/// <summary>A 64 KiB page of a memory that is not all zeros.</summary>
/// <param name="Page">Its number: address divided by 65,536.</param>
/// <param name="Sha256">The first 16 hexadecimal digits of the SHA-256 of its bytes; a last page that is shorter is filled up with zeros.</param>
public sealed record PageHash(long Page, string Sha256)
{
    /// <summary>Bytes in a hashed page, whatever the page size of the memory is.</summary>
    internal const int Bytes = 1 << 16;

    /// <summary>The hash of a page; null for one that is all zeros.</summary>
    /// <param name="page">64 KiB.</param>
    internal static string? Compute(ReadOnlySpan<byte> page) =>
        page.ContainsAnyExcept((byte)0) ? Convert.ToHexStringLower(SHA256.HashData(page))[..16] : null;

    /// <inheritdoc/>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"page {Page}: {Sha256}");
}
