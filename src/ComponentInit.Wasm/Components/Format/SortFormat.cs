using ComponentInit.Wasm.Binary;

namespace ComponentInit.Wasm.Components.Format;

/// <summary>Sorts (component-model, Binary.md, <c>sort</c> and <c>core:sort</c>).</summary>
internal static class SortFormat
{
    private const byte Core = 0x00;

    /// <summary>Reads a sort of the component level, which may be a core one behind the byte 0x00.</summary>
    public static ComponentSort Read(ref WasmReader reader)
    {
        byte code = reader.PeekByte();
        if (code is > 0x05) reader.Fail($"malformed sort 0x{code:x2}");
        reader.Skip(1);
        return code switch
        {
            0x01 => ComponentSort.Function,
            0x02 => ComponentSort.Value,
            0x03 => ComponentSort.Type,
            0x04 => ComponentSort.Component,
            0x05 => ComponentSort.Instance,
            _ => ReadCore(ref reader),
        };
    }

    /// <summary>Reads a core sort.</summary>
    public static ComponentSort ReadCore(ref WasmReader reader)
    {
        byte code = reader.PeekByte();
        if (code is (> 0x04 and < 0x10) or > 0x12) reader.Fail($"malformed core sort 0x{code:x2}");
        reader.Skip(1);
        return code switch
        {
            0x00 => ComponentSort.CoreFunction,
            0x01 => ComponentSort.CoreTable,
            0x02 => ComponentSort.CoreMemory,
            0x03 => ComponentSort.CoreGlobal,
            0x04 => ComponentSort.CoreTag,
            0x10 => ComponentSort.CoreType,
            0x11 => ComponentSort.CoreModule,
            _ => ComponentSort.CoreInstance,
        };
    }

    /// <summary>Appends a sort, with the byte 0x00 before a core one.</summary>
    public static void Write(WasmWriter writer, ComponentSort sort)
    {
        if (sort.IsCore())
        {
            writer.WriteByte(Core);
            WriteCore(writer, sort);
            return;
        }

        writer.WriteByte((byte)(sort - ComponentSort.Function + 1));
    }

    /// <summary>Appends a core sort.</summary>
    public static void WriteCore(WasmWriter writer, ComponentSort sort) =>
        writer.WriteByte(sort < ComponentSort.CoreType ? (byte)sort : (byte)(0x10 + (sort - ComponentSort.CoreType)));
}
