using System.Collections.Immutable;
using ComponentInit.Wasm.Binary;

namespace ComponentInit.Wasm.Types;

/// <summary>Decodes types (core specification, section 5.3).</summary>
public static class TypeReader
{
    private const byte RefNull = 0x63;
    private const byte Ref = 0x64;

    /// <summary>Reads a value type.</summary>
    /// <exception cref="WasmFormatException">The byte is no value type.</exception>
    public static CoreValueType ReadValueType(ref WasmReader reader)
    {
        byte code = reader.PeekByte();
        if (code is >= 0x7B and <= 0x7F)
        {
            reader.Skip(1);
            return new CoreValueType(code);
        }

        return ReadReferenceType(ref reader);
    }

    /// <summary>Reads a reference type, in its long form or a shorthand.</summary>
    /// <exception cref="WasmFormatException">The byte is no reference type.</exception>
    public static CoreValueType ReadReferenceType(ref WasmReader reader)
    {
        byte code = reader.PeekByte();
        if (code is RefNull or Ref)
        {
            reader.Skip(1);
            return new CoreValueType(code, ReadHeapType(ref reader));
        }

        var heap = new HeapType(code - 0x80);
        if (code is < 0x40 or >= 0x80 || !heap.IsKnown) reader.Fail("malformed reference type");
        reader.Skip(1);
        return new CoreValueType(RefNull, heap);
    }

    /// <summary>Reads a heap type.</summary>
    /// <exception cref="WasmFormatException">The number is no heap type.</exception>
    public static HeapType ReadHeapType(ref WasmReader reader)
    {
        long code = reader.ReadS33();
        var heap = new HeapType((int)Math.Clamp(code, int.MinValue, int.MaxValue));
        if (heap.Code != code || !heap.IsKnown) reader.Fail("malformed heap type");
        return heap;
    }

    /// <summary>Reads limits and the flags before them.</summary>
    /// <param name="reader">Where.</param>
    /// <param name="allowed">Flags that may be set: 1 maximum, 2 shared, 4 addressed by i64, 8 page size.</param>
    /// <param name="flags">The flags that are set.</param>
    /// <exception cref="WasmFormatException">A flag is set that may not be.</exception>
    public static Limits ReadLimits(ref WasmReader reader, byte allowed, out byte flags)
    {
        flags = reader.PeekByte();
        if ((flags & ~allowed) != 0) reader.Fail("malformed limits flags");
        reader.Skip(1);
        bool is64 = (flags & 4) != 0;
        ulong minimum = is64 ? reader.ReadU64() : reader.ReadU32();
        ulong? maximum = (flags & 1) == 0 ? null : is64 ? reader.ReadU64() : reader.ReadU32();
        return new Limits(minimum, maximum, is64, (flags & 2) != 0);
    }

    /// <summary>Reads a memory type, with a page size of its own where it has one.</summary>
    /// <exception cref="WasmFormatException">The flags are wrong or the page size is out of range.</exception>
    public static MemoryType ReadMemoryType(ref WasmReader reader)
    {
        var limits = ReadLimits(ref reader, allowed: 0x0F, out byte flags);
        if ((flags & 8) == 0) return new MemoryType(limits);
        uint log2 = reader.ReadU32();
        if (log2 > 63) reader.Fail("invalid custom page size");
        return new MemoryType(limits, (byte)log2);
    }

    /// <summary>Reads a table type.</summary>
    /// <exception cref="WasmFormatException">The element type or the limits are malformed.</exception>
    public static TableType ReadTableType(ref WasmReader reader)
    {
        var element = ReadReferenceType(ref reader);
        return new TableType(element, ReadLimits(ref reader, allowed: 0x07, out _));
    }

    /// <summary>Reads a global type.</summary>
    /// <exception cref="WasmFormatException">The value type or the mutability is malformed.</exception>
    public static GlobalType ReadGlobalType(ref WasmReader reader)
    {
        var value = ReadValueType(ref reader);
        return new GlobalType(value, ReadMutability(ref reader));
    }

    /// <summary>Reads a vector of value types.</summary>
    /// <exception cref="WasmFormatException">An element is no value type.</exception>
    public static ImmutableArray<CoreValueType> ReadValueTypes(ref WasmReader reader)
    {
        int count = reader.ReadCount();
        var types = ImmutableArray.CreateBuilder<CoreValueType>(count);
        for (int i = 0; i < count; i++) types.Add(ReadValueType(ref reader));
        return types.MoveToImmutable();
    }

    /// <summary>Reads a defined type with its declared place in the hierarchy.</summary>
    /// <exception cref="WasmFormatException">The form is unknown or malformed.</exception>
    public static SubType ReadSubType(ref WasmReader reader)
    {
        byte form = reader.PeekByte();
        if (form is not (0x50 or 0x4F)) return new SubType(true, [], ReadCompositeType(ref reader));
        reader.Skip(1);
        int count = reader.ReadCount();
        var supertypes = ImmutableArray.CreateBuilder<uint>(count);
        for (int i = 0; i < count; i++) supertypes.Add(reader.ReadU32());
        return new SubType(form == 0x4F, supertypes.MoveToImmutable(), ReadCompositeType(ref reader));
    }

    private static CompositeType ReadCompositeType(ref WasmReader reader)
    {
        byte form = reader.PeekByte();
        if (form is not (0x60 or 0x5F or 0x5E)) reader.Fail("malformed type form");
        reader.Skip(1);
        if (form == 0x60) return new FunctionType(ReadValueTypes(ref reader), ReadValueTypes(ref reader));
        if (form == 0x5E) return new ArrayType(ReadFieldType(ref reader));
        int count = reader.ReadCount();
        var fields = ImmutableArray.CreateBuilder<FieldType>(count);
        for (int i = 0; i < count; i++) fields.Add(ReadFieldType(ref reader));
        return new StructType(fields.MoveToImmutable());
    }

    private static FieldType ReadFieldType(ref WasmReader reader)
    {
        byte packed = reader.PeekByte() switch { 0x78 => 8, 0x77 => 16, _ => 0 };
        if (packed != 0) reader.Skip(1);
        var value = packed != 0 ? CoreValueType.I32 : ReadValueType(ref reader);
        return new FieldType(packed, value, ReadMutability(ref reader));
    }

    private static bool ReadMutability(ref WasmReader reader)
    {
        byte mutability = reader.PeekByte();
        if (mutability > 1) reader.Fail("malformed mutability");
        reader.Skip(1);
        return mutability == 1;
    }
}
