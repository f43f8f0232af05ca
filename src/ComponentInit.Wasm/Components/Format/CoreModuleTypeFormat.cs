using System.Collections.Immutable;
using ComponentInit.Wasm.Binary;
using ComponentInit.Wasm.Components.Definitions;

namespace ComponentInit.Wasm.Components.Format;

/// <summary>Types of core modules (component-model, Binary.md, <c>core:moduletype</c>).</summary>
internal static class CoreModuleTypeFormat
{
    private const byte Form = 0x50;
    private const byte Import = 0x00;
    private const byte Types = 0x01;
    private const byte Alias = 0x02;
    private const byte Export = 0x03;
    private const byte TypeSort = 0x10;
    private const byte Outer = 0x01;

    public static CoreModuleTypeDefinition Read(ref WasmReader reader)
    {
        reader.Skip(1);
        int count = reader.ReadCount();
        var declarations = ImmutableArray.CreateBuilder<CoreModuleDeclaration>();
        for (int i = 0; i < count; i++) declarations.Add(ReadDeclaration(ref reader));
        return new CoreModuleTypeDefinition(declarations.ToImmutable());
    }

    public static void Write(DefinitionWriter writer, CoreModuleTypeDefinition module)
    {
        writer.Bytes.WriteByte(Form);
        writer.Bytes.WriteU32((uint)module.Declarations.Length);
        writer.EnterScope();
        foreach (var declaration in module.Declarations) WriteDeclaration(writer, declaration);
        writer.LeaveScope();
    }

    private static CoreModuleDeclaration ReadDeclaration(ref WasmReader reader)
    {
        byte kind = reader.PeekByte();
        if (kind > Export) reader.Fail($"malformed declarator 0x{kind:x2} of a core module type");
        reader.Skip(1);
        return kind switch
        {
            Import => new CoreImportDeclaration(reader.ReadName(), reader.ReadName(), CoreExternTypeFormat.Read(ref reader)),
            Types => new CoreTypesDeclaration(CoreTypeFormat.ReadTypes(ref reader)),
            Alias => ReadAlias(ref reader),
            _ => new CoreExportDeclaration(reader.ReadName(), CoreExternTypeFormat.Read(ref reader)),
        };
    }

    private static CoreOuterTypeAlias ReadAlias(ref WasmReader reader)
    {
        if (reader.PeekByte() != TypeSort) reader.Fail($"malformed alias of sort 0x{reader.PeekByte():x2} in a core module type: only types can be aliased");
        reader.Skip(1);
        if (reader.PeekByte() != Outer) reader.Fail($"malformed alias target 0x{reader.PeekByte():x2} in a core module type: only outer scopes have types");
        reader.Skip(1);
        return new CoreOuterTypeAlias(reader.ReadU32(), reader.ReadU32());
    }

    private static void WriteDeclaration(DefinitionWriter writer, CoreModuleDeclaration declaration)
    {
        switch (declaration)
        {
            case CoreImportDeclaration import:
                writer.Bytes.WriteByte(Import);
                writer.Bytes.WriteName(import.Module);
                writer.Bytes.WriteName(import.Name);
                CoreExternTypeFormat.Write(writer, import.Type);
                break;
            case CoreTypesDeclaration types:
                writer.Bytes.WriteByte(Types);
                CoreTypeFormat.WriteTypes(writer, types.Types);
                break;
            case CoreOuterTypeAlias alias:
                writer.Bytes.WriteByte(Alias);
                writer.Bytes.WriteByte(TypeSort);
                writer.Bytes.WriteByte(Outer);
                writer.WriteOuterIndex(ComponentSort.CoreType, alias.ScopesOut, alias.Index);
                break;
            case CoreExportDeclaration export:
                writer.Bytes.WriteByte(Export);
                writer.Bytes.WriteName(export.Name);
                CoreExternTypeFormat.Write(writer, export.Type);
                break;
        }
    }
}
