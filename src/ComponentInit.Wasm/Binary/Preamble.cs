using System.Buffers.Binary;

namespace ComponentInit.Wasm.Binary;

/// <summary>The eight bytes that every binary begins with: magic, version and layer (core specification, section 5.5.17; component-model Binary.md).</summary>
public static class Preamble
{
    /// <summary>Length in bytes.</summary>
    public const int Length = 8;

    private const uint ModuleVersion = 0x00000001;
    private const uint ComponentVersion = 0x0001000D;

    /// <summary>The preamble of a core module.</summary>
    public static ReadOnlySpan<byte> Module => [0x00, (byte)'a', (byte)'s', (byte)'m', 0x01, 0x00, 0x00, 0x00];

    /// <summary>The preamble of a component.</summary>
    public static ReadOnlySpan<byte> Component => [0x00, (byte)'a', (byte)'s', (byte)'m', 0x0D, 0x00, 0x01, 0x00];

    /// <summary>Says what a binary is.</summary>
    /// <param name="bytes">Its first bytes; eight are looked at.</param>
    /// <param name="start">Absolute offset of the first byte, for errors.</param>
    /// <exception cref="WasmFormatException">It is no WebAssembly binary, or of an unknown version.</exception>
    public static BinaryKind Recognise(ReadOnlySpan<byte> bytes, long start = 0)
    {
        if (bytes.Length < 4 || !bytes[..4].SequenceEqual(Module[..4]))
        {
            throw new WasmFormatException("magic header not detected: this is no WebAssembly binary", start, "preamble");
        }

        if (bytes.Length < Length) throw new WasmFormatException("unexpected end", start + bytes.Length, "preamble");
        return BinaryPrimitives.ReadUInt32LittleEndian(bytes[4..]) switch
        {
            ModuleVersion => BinaryKind.Module,
            ComponentVersion => BinaryKind.Component,
            var version => throw new WasmFormatException($"unknown binary version 0x{version:x8}", start + 4, "preamble"),
        };
    }
}
