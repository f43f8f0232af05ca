using ComponentInit.Core.Binaries;

namespace ComponentInit.PowerShell.Input;

/// <summary>
/// What <c>-InputObject</c> holds before it is opened. It is read by the cmdlet, not while the parameter is bound, so that a malformed
/// binary is reported under its own error id.
/// </summary>
public sealed class BinaryInput
{
    private readonly WasmBinary? _binary;
    private readonly ReadOnlyMemory<byte> _bytes;

    private BinaryInput(WasmBinary? binary, ReadOnlyMemory<byte> bytes, bool isSingleByte)
    {
        _binary = binary;
        _bytes = bytes;
        IsSingleByte = isSingleByte;
    }

    /// <summary>True where the pipeline unrolled a byte array and gave one byte of it.</summary>
    internal bool IsSingleByte { get; }

    /// <summary>What an error is about: the binary, or the number of bytes in text.</summary>
    internal object Target => (object?)_binary ?? $"{_bytes.Length} bytes";

    /// <summary>Wraps a binary.</summary>
    public static BinaryInput FromBinary(WasmBinary binary) => new(binary, default, false);

    /// <summary>Wraps the bytes of a binary, or its text form in UTF-8.</summary>
    public static BinaryInput FromBytes(ReadOnlyMemory<byte> bytes) => new(null, bytes, false);

    /// <inheritdoc/>
    public override string ToString() => _binary?.ToString() ?? $"{_bytes.Length} bytes";

    /// <summary>Stands for one byte of an unrolled array.</summary>
    internal static BinaryInput FromSingleByte(byte value) => new(null, new[] { value }, true);

    /// <summary>The binary, read now where it came as bytes.</summary>
    internal WasmBinary Open() => _binary ?? WasmBinary.FromBytes(_bytes);
}
