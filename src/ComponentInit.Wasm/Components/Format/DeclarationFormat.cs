using ComponentInit.Wasm.Binary;
using ComponentInit.Wasm.Components.Definitions;

namespace ComponentInit.Wasm.Components.Format;

/// <summary>Declarators of component and instance types (component-model, Binary.md, <c>componentdecl</c> and <c>instancedecl</c>).</summary>
internal static class DeclarationFormat
{
    private const byte CoreType = 0x00;
    private const byte Type = 0x01;
    private const byte Alias = 0x02;
    private const byte Import = 0x03;
    private const byte Export = 0x04;

    public static ComponentDefinition Read(ref WasmReader reader, int depth, bool ofComponent)
    {
        byte kind = reader.PeekByte();
        if (kind > Export || (kind == Import && !ofComponent)) reader.Fail($"malformed declarator 0x{kind:x2} of {(ofComponent ? "a component" : "an instance")} type");
        reader.Skip(1);
        return kind switch
        {
            CoreType => CoreTypeFormat.Read(ref reader),
            Type => new TypeDefinition(TypeFormat.Read(ref reader, depth)),
            Alias => AliasFormat.Read(ref reader),
            Import => ExternFormat.ReadImport(ref reader),
            _ => ExternFormat.ReadExportDeclaration(ref reader),
        };
    }

    public static void Write(DefinitionWriter writer, ComponentDefinition declaration)
    {
        switch (declaration)
        {
            case CoreTypeDefinition type:
                writer.Bytes.WriteByte(CoreType);
                CoreTypeFormat.Write(writer, type);
                break;
            case TypeDefinition type:
                writer.Bytes.WriteByte(Type);
                TypeFormat.Write(writer, type.Type);
                break;
            case AliasDefinition alias:
                writer.Bytes.WriteByte(Alias);
                AliasFormat.Write(writer, alias);
                break;
            case ImportDefinition import:
                writer.Bytes.WriteByte(Import);
                ExternFormat.WriteImport(writer, import);
                break;
            case ExportDeclaration export:
                writer.Bytes.WriteByte(Export);
                ExternFormat.WriteExportDeclaration(writer, export);
                break;
            default:
                throw new ArgumentException($"A {declaration.GetType().Name} cannot stand in a component or instance type.", nameof(declaration));
        }
    }
}
