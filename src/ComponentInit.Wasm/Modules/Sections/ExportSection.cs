using System.Collections.Immutable;
using ComponentInit.Wasm.Binary;

namespace ComponentInit.Wasm.Modules.Sections;

/// <summary>The export section (core specification, section 5.5.10).</summary>
internal static class ExportSection
{
    /// <summary>Decodes all exports.</summary>
    public static ImmutableArray<ModuleExport> Decode(Section section)
    {
        var reader = section.OpenReader();
        int count = reader.ReadCount();
        var exports = ImmutableArray.CreateBuilder<ModuleExport>(count);
        for (int i = 0; i < count; i++)
        {
            string name = reader.ReadName();
            var kind = (ExternKind)reader.PeekByte();
            if (kind > ExternKind.Tag) reader.Fail("malformed export kind");
            reader.Skip(1);
            exports.Add(new ModuleExport(name, kind, reader.ReadU32()));
        }

        reader.ExpectEnd("section");
        return exports.MoveToImmutable();
    }

    /// <summary>Encodes exports as a section's payload.</summary>
    public static WasmWriter Encode(ImmutableArray<ModuleExport> exports)
    {
        var writer = new WasmWriter();
        writer.WriteU32((uint)exports.Length);
        foreach (var export in exports)
        {
            writer.WriteName(export.Name);
            writer.WriteByte((byte)export.Kind);
            writer.WriteU32(export.Index);
        }

        return writer;
    }
}
