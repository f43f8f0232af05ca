using ComponentInit.Wasm.Binary;
using ComponentInit.Wasm.Components.Definitions;

namespace ComponentInit.Wasm.Components.Format;

/// <summary>Types of imports and exports (component-model, Binary.md, <c>externtype</c>).</summary>
internal static class ExternTypeFormat
{
    public static ExternType Read(ref WasmReader reader)
    {
        var start = reader;
        var sort = SortFormat.Read(ref reader);
        if (sort.IsCore() && sort != ComponentSort.CoreModule) start.Fail($"malformed extern type: a {sort.Describe()} cannot be imported or exported");
        if (sort is not (ComponentSort.Type or ComponentSort.Value)) return new ExternType(sort, reader.ReadU32());
        byte bound = reader.PeekByte();
        if (bound > 0x01) reader.Fail($"malformed {sort.Describe()} bound 0x{bound:x2}");
        reader.Skip(1);
        if (bound == 0x00) return new ExternType(sort, reader.ReadU32());
        return sort == ComponentSort.Type ? ExternType.SubResource : new ExternType(sort, null, TypeFormat.ReadReference(ref reader));
    }

    public static void Write(DefinitionWriter writer, ExternType type)
    {
        SortFormat.Write(writer.Bytes, type.Sort);
        if (type.Sort is ComponentSort.Type or ComponentSort.Value) Flag.Write(writer.Bytes, type.Index is null);
        if (type.Index is { } index) writer.WriteIndex(type.IndexSort, index);
        if (type.Value is { } value) TypeFormat.WriteReference(writer, value);
    }
}
