namespace ComponentInit.Core.Snapshots.Comparison;

/// <summary>The bytes that a memory starts with, as far as they are known.</summary>
internal interface IMemoryContent
{
    /// <summary>Numbers of the 64 KiB pages that may hold something, in rising order.</summary>
    IEnumerable<long> Pages { get; }

    /// <summary>The hash of a page as <see cref="PageHash"/> has it; null for one that is all zeros.</summary>
    string? HashOf(long page);

    /// <summary>Writes a page.</summary>
    /// <param name="page">Its number.</param>
    /// <param name="destination">64 KiB.</param>
    /// <returns>False where the bytes are not known.</returns>
    bool TryRead(long page, Span<byte> destination);
}
