namespace ComponentInit.Core.Snapshots;

/// <summary>A 64 KiB page of a memory that is not all zeros.</summary>
/// <param name="Page">Its number: address divided by 65,536.</param>
/// <param name="Sha256">The first 16 hexadecimal digits of the SHA-256 of its bytes; a last page that is shorter is filled up with zeros.</param>
public sealed record PageHash(long Page, string Sha256);
