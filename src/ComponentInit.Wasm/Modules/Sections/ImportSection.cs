using System.Collections.Immutable;
using ComponentInit.Wasm.Binary;
using ComponentInit.Wasm.Types;

namespace ComponentInit.Wasm.Modules.Sections;

/// <summary>The import section (core specification, section 5.5.5).</summary>
internal static class ImportSection
{
    /// <summary>Decodes all imports.</summary>
    public static ImmutableArray<ModuleImport> Decode(Section section)
    {
        var reader = section.OpenReader();
        int count = reader.ReadCount();
        var imports = ImmutableArray.CreateBuilder<ModuleImport>(count);
        for (int i = 0; i < count; i++)
        {
            string module = reader.ReadName();
            imports.Add(DecodeOne(module, reader.ReadName(), ref reader));
        }

        reader.ExpectEnd("section");
        return imports.MoveToImmutable();
    }

    private static ModuleImport DecodeOne(string module, string name, ref WasmReader reader)
    {
        var kind = (ExternKind)reader.PeekByte();
        if (kind > ExternKind.Tag) reader.Fail("malformed import kind");
        reader.Skip(1);
        return kind switch
        {
            ExternKind.Function => new ModuleImport(module, name, kind, TypeIndex: reader.ReadU32()),
            ExternKind.Table => new ModuleImport(module, name, kind, Table: TypeReader.ReadTableType(ref reader)),
            ExternKind.Memory => new ModuleImport(module, name, kind, Memory: TypeReader.ReadMemoryType(ref reader)),
            ExternKind.Global => new ModuleImport(module, name, kind, Global: TypeReader.ReadGlobalType(ref reader)),
            _ => new ModuleImport(module, name, kind, TypeIndex: TagSection.DecodeOne(ref reader)),
        };
    }
}
