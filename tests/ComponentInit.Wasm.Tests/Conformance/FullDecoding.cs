using ComponentInit.Wasm.CustomSections;
using ComponentInit.Wasm.Instructions;
using ComponentInit.Wasm.Modules;

namespace ComponentInit.Wasm.Tests.Conformance;

/// <summary>Decodes all there is in a module, as lazily decoded sections would not by themselves.</summary>
internal static class FullDecoding
{
    internal static WasmModule Read(ReadOnlyMemory<byte> bytes)
    {
        var module = WasmModule.Read(bytes);
        _ = (module.Types, module.Imports, module.Functions, module.Tables, module.Memories, module.Tags, module.Globals, module.Exports);
        _ = (module.StartFunction, module.Elements, module.DataCount, module.Data);
        foreach (var code in module.Code) FunctionBody.Read(code.Bytes.Span, code.Offset).Instructions().ExpectEnd();
        foreach (var section in module.Sections.Where(section => section.Id == SectionId.Custom)) DecodeCustom(section);
        return module;
    }

    private static void DecodeCustom(Section section)
    {
        string name = section.Name!;
        _ = NameSection.TryDecode(section.Content);
        _ = ProducersSection.TryDecode(section.Content);
        _ = DylinkSection.TryDecode(section.Content);
        _ = TargetFeaturesSection.TryDecode(section.Content);
        _ = ComponentTypeSection.TryDecode(name, section.Content);
    }
}
