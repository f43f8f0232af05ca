using ComponentInit.Wasm.Binary;
using ComponentInit.Wasm.Components.Definitions;
using ComponentInit.Wasm.Modules;
using ComponentInit.Wasm.Types;

namespace ComponentInit.Wasm.Components.Format;

/// <summary>Types of imports and exports of core modules (core specification, section 5.3.17).</summary>
internal static class CoreExternTypeFormat
{
    public static CoreExternType Read(ref WasmReader reader)
    {
        byte kind = reader.PeekByte();
        if (kind > (byte)ExternKind.Tag) reader.Fail($"malformed core extern type 0x{kind:x2}");
        reader.Skip(1);
        return (ExternKind)kind switch
        {
            ExternKind.Table => new CoreExternType(ExternKind.Table, Table: TypeReader.ReadTableType(ref reader)),
            ExternKind.Memory => new CoreExternType(ExternKind.Memory, Memory: TypeReader.ReadMemoryType(ref reader)),
            ExternKind.Global => new CoreExternType(ExternKind.Global, Global: TypeReader.ReadGlobalType(ref reader)),
            ExternKind.Tag => new CoreExternType(ExternKind.Tag, ReadTagType(ref reader)),
            _ => new CoreExternType(ExternKind.Function, reader.ReadU32()),
        };
    }

    public static void Write(DefinitionWriter writer, CoreExternType type)
    {
        writer.Bytes.WriteByte((byte)type.Kind);
        if (type.Kind == ExternKind.Tag) writer.Bytes.WriteByte(0x00);
        if (type.Kind is ExternKind.Function or ExternKind.Tag) writer.WriteIndex(ComponentSort.CoreType, type.TypeIndex);
        if (type.Table is { } table) writer.Bytes.WriteTableType(table with { Element = CoreTypeFormat.MapType(writer, table.Element) });
        if (type.Memory is { } memory) writer.Bytes.WriteMemoryType(memory);
        if (type.Global is { } global) writer.Bytes.WriteGlobalType(global with { Value = CoreTypeFormat.MapType(writer, global.Value) });
    }

    private static uint ReadTagType(ref WasmReader reader)
    {
        if (reader.PeekByte() != 0x00) reader.Fail("malformed tag attribute");
        reader.Skip(1);
        return reader.ReadU32();
    }
}
