using System.Collections.Immutable;
using ComponentInit.Wasm.Binary;

namespace ComponentInit.Wasm.Types;

/// <summary>Encodes types (core specification, section 5.3), shorthands where there are any.</summary>
public static class TypeWriter
{
    /// <summary>Appends a value type.</summary>
    public static void WriteValueType(this WasmWriter writer, CoreValueType type)
    {
        if (type.Code == 0x63 && !type.Heap.IsIndex)
        {
            writer.WriteByte((byte)(type.Heap.Code + 0x80));
            return;
        }

        writer.WriteByte(type.Code);
        if (type.IsReference) writer.WriteS64(type.Heap.Code);
    }

    /// <summary>Appends a vector of value types.</summary>
    public static void WriteValueTypes(this WasmWriter writer, ImmutableArray<CoreValueType> types)
    {
        writer.WriteU32((uint)types.Length);
        foreach (var type in types) writer.WriteValueType(type);
    }

    /// <summary>Appends a function type, with its form byte.</summary>
    public static void WriteFunctionType(this WasmWriter writer, FunctionType type)
    {
        writer.WriteByte(0x60);
        writer.WriteValueTypes(type.Parameters);
        writer.WriteValueTypes(type.Results);
    }

    /// <summary>Appends a global type.</summary>
    public static void WriteGlobalType(this WasmWriter writer, GlobalType type)
    {
        writer.WriteValueType(type.Value);
        writer.WriteByte(type.IsMutable ? (byte)1 : (byte)0);
    }

    /// <summary>Appends a memory type.</summary>
    public static void WriteMemoryType(this WasmWriter writer, MemoryType type)
    {
        bool custom = type.PageSizeLog2 != MemoryType.DefaultPageSizeLog2;
        writer.WriteLimits(type.Limits, custom ? (byte)8 : (byte)0);
        if (custom) writer.WriteU32(type.PageSizeLog2);
    }

    /// <summary>Appends a table type.</summary>
    public static void WriteTableType(this WasmWriter writer, TableType type)
    {
        writer.WriteValueType(type.Element);
        writer.WriteLimits(type.Limits, 0);
    }

    private static void WriteLimits(this WasmWriter writer, Limits limits, byte flags)
    {
        if (limits.Maximum is not null) flags |= 1;
        if (limits.IsShared) flags |= 2;
        if (limits.Is64) flags |= 4;
        writer.WriteByte(flags);
        writer.WriteU64(limits.Minimum);
        if (limits.Maximum is { } maximum) writer.WriteU64(maximum);
    }
}
