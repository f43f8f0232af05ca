using ComponentInit.Wasm.Binary;
using ComponentInit.Wasm.Modules;
using ComponentInit.Wasm.Types;

namespace ComponentInit.Core.Preinit.Modules;

/// <summary>Empties passive element segments that init dropped; their indices and types stay.</summary>
internal static class ElementDropper
{
    private const byte PassiveExpressions = 5;

    /// <summary>The element section with the segments emptied; the others as they stand.</summary>
    public static Section Drop(WasmModule module, uint[] dropped)
    {
        var section = module.Find(SectionId.Element)!;
        var writer = new WasmWriter(section.Payload.Length);
        writer.WriteU32((uint)module.Elements.Length);
        for (int i = 0; i < module.Elements.Length; i++)
        {
            var segment = module.Elements[i];
            if (Array.IndexOf(dropped, (uint)i) < 0)
            {
                writer.WriteBytes(segment.Raw.Span);
                continue;
            }

            writer.WriteByte(PassiveExpressions);
            writer.WriteValueType(segment.Type);
            writer.WriteU32(0);
        }

        return SectionBuilder.Frame(SectionId.Element, writer.Written);
    }
}
