using System.Runtime.CompilerServices;
using ComponentInit.Wasm.Binary;
using ComponentInit.Wasm.Types;

namespace ComponentInit.Wasm.Instructions;

/// <summary>Steps over immediates, with every rule of the binary format checked (core specification, section 5.4).</summary>
internal static class ImmediateDecoder
{
    internal const byte EmptyBlockType = 0x40;
    private const uint MemoryIndexFlag = 0x40;

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal static void Skip(ref WasmReader reader, ImmediateKind kind)
    {
        switch (kind)
        {
            case <= ImmediateKind.Count: reader.ReadU32(); break;
            case ImmediateKind.MemArg: ReadMemArg(ref reader); break;
            case ImmediateKind.BlockType: SkipBlockType(ref reader); break;
            case ImmediateKind.HeapType: TypeReader.ReadHeapType(ref reader); break;
            case ImmediateKind.ValueTypes: SkipValueTypes(ref reader); break;
            case ImmediateKind.Labels: SkipLabels(ref reader); break;
            case ImmediateKind.Catches: SkipCatches(ref reader); break;
            case ImmediateKind.CastFlags: SkipByte(ref reader, 3, "malformed cast flags"); break;
            case ImmediateKind.S32: reader.ReadS32(); break;
            case ImmediateKind.S64: reader.ReadS64(); break;
            case ImmediateKind.F32: reader.Skip(4); break;
            case ImmediateKind.F64: reader.Skip(8); break;
            case ImmediateKind.V128 or ImmediateKind.Lanes: reader.Skip(16); break;
            case ImmediateKind.Lane: reader.Skip(1); break;
            case ImmediateKind.Zero: SkipByte(ref reader, 0, "zero byte expected"); break;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal static MemArg ReadMemArg(ref WasmReader reader)
    {
        uint flags = reader.ReadU32();
        if (flags >= 2 * MemoryIndexFlag) reader.Fail("malformed memop flags");
        uint memory = (flags & MemoryIndexFlag) != 0 ? reader.ReadU32() : 0;
        return new MemArg((int)(flags & ~MemoryIndexFlag), memory, reader.ReadU64());
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal static void SkipBlockType(ref WasmReader reader)
    {
        if (reader.PeekByte() == EmptyBlockType)
        {
            reader.Skip(1);
            return;
        }

        if (StartsNegative(reader.PeekByte())) TypeReader.ReadValueType(ref reader);
        else if (reader.ReadS33() < 0) reader.Fail("malformed block type");
    }

    /// <summary>Whether a block type begins with a value type, whose codes are one byte each, and not with an index.</summary>
    internal static bool StartsNegative(byte first) => (first & 0xC0) == 0x40;

    private static void SkipValueTypes(ref WasmReader reader)
    {
        for (int left = reader.ReadCount(); left > 0; left--) TypeReader.ReadValueType(ref reader);
    }

    private static void SkipLabels(ref WasmReader reader)
    {
        for (int left = reader.ReadCount(); left >= 0; left--) reader.ReadU32();
    }

    private static void SkipCatches(ref WasmReader reader)
    {
        for (int left = reader.ReadCount(); left > 0; left--)
        {
            byte clause = reader.ReadByte();
            if (clause > 3) reader.Fail("malformed catch clause");
            if (clause < 2) reader.ReadU32();
            reader.ReadU32();
        }
    }

    private static void SkipByte(ref WasmReader reader, byte largest, string message)
    {
        if (reader.PeekByte() > largest) reader.Fail(message);
        reader.Skip(1);
    }
}
