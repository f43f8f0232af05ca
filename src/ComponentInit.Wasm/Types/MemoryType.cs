namespace ComponentInit.Wasm.Types;

/// <summary>The type of a memory (core specification, section 5.3.14).</summary>
/// <param name="Limits">Its size in pages.</param>
/// <param name="PageSizeLog2">Binary logarithm of the page size: 16 unless the custom-page-sizes proposal is used.</param>
public sealed record MemoryType(Limits Limits, byte PageSizeLog2 = MemoryType.DefaultPageSizeLog2)
{
    /// <summary>Binary logarithm of the usual page size, 64 KiB.</summary>
    public const byte DefaultPageSizeLog2 = 16;

    /// <summary>Bytes in a page.</summary>
    public ulong PageSize => 1UL << PageSizeLog2;

    /// <summary>The text format's spelling.</summary>
    public override string ToString() => PageSizeLog2 == DefaultPageSizeLog2 ? $"memory {Limits}" : $"memory {Limits} (pagesize {PageSize})";
}
