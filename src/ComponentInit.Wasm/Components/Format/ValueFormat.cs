using ComponentInit.Wasm.Binary;
using ComponentInit.Wasm.Components.Definitions;

namespace ComponentInit.Wasm.Components.Format;

/// <summary>Values (component-model, Binary.md, Value Definitions). Their encodings are kept as bytes.</summary>
internal static class ValueFormat
{
    public static ComponentDefinition Read(ref WasmReader reader) => new ValueDefinition(TypeFormat.ReadReference(ref reader), reader.ReadByteVector().ToArray());

    public static void Write(DefinitionWriter writer, ValueDefinition value)
    {
        TypeFormat.WriteReference(writer, value.Type);
        writer.Bytes.WriteByteVector(value.Encoded.Span);
    }
}
