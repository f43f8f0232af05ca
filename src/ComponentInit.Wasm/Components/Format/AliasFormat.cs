using ComponentInit.Wasm.Binary;
using ComponentInit.Wasm.Components.Definitions;

namespace ComponentInit.Wasm.Components.Format;

/// <summary>Aliases (component-model, Binary.md, Alias Definitions).</summary>
internal static class AliasFormat
{
    private const byte Export = 0x00;
    private const byte CoreExport = 0x01;
    private const byte Outer = 0x02;

    public static ComponentDefinition Read(ref WasmReader reader)
    {
        var start = reader;
        var sort = SortFormat.Read(ref reader);
        byte target = reader.PeekByte();
        if (target > Outer) reader.Fail($"malformed alias target 0x{target:x2}");
        if (target == CoreExport && !sort.IsCore()) start.Fail($"malformed alias: a core instance has no export of sort {sort.Describe()}");
        if (target == Outer && !CanBeOuter(sort)) start.Fail($"malformed alias: a definition of sort {sort.Describe()} cannot be aliased from an outer scope");
        reader.Skip(1);
        return target switch
        {
            Export => new ExportAlias(sort, reader.ReadU32(), reader.ReadName()),
            CoreExport => new CoreExportAlias(sort, reader.ReadU32(), reader.ReadName()),
            _ => new OuterAlias(sort, reader.ReadU32(), reader.ReadU32()),
        };
    }

    public static void Write(DefinitionWriter writer, AliasDefinition alias)
    {
        SortFormat.Write(writer.Bytes, alias.Target);
        switch (alias)
        {
            case ExportAlias export:
                writer.Bytes.WriteByte(Export);
                writer.WriteIndex(ComponentSort.Instance, export.InstanceIndex);
                writer.Bytes.WriteName(export.Name);
                break;
            case CoreExportAlias export:
                writer.Bytes.WriteByte(CoreExport);
                writer.WriteIndex(ComponentSort.CoreInstance, export.InstanceIndex);
                writer.Bytes.WriteName(export.Name);
                break;
            case OuterAlias outer:
                writer.Bytes.WriteByte(Outer);
                writer.WriteOuterIndex(outer.Target, outer.ScopesOut, outer.Index);
                break;
        }
    }

    private static bool CanBeOuter(ComponentSort sort) =>
        sort is ComponentSort.CoreType or ComponentSort.CoreModule or ComponentSort.Type or ComponentSort.Component;
}
