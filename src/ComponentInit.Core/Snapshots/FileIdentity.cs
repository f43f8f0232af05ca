using System.Globalization;

namespace ComponentInit.Core.Snapshots;

/// <summary>A binary by its content.</summary>
/// <param name="Name">Name of the file, without its directory.</param>
/// <param name="Size">Number of bytes.</param>
/// <param name="Sha256">SHA-256 of the bytes in hexadecimal.</param>
public sealed record FileIdentity(string Name, long Size, string Sha256)
{
    /// <inheritdoc/>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Name} ({Size} bytes)");
}
