using System.Collections.Immutable;
using ComponentInit.Wasm.Binary;
using ComponentInit.Wasm.Types;

namespace ComponentInit.Wasm.Modules.Sections;

/// <summary>The memory section (core specification, section 5.5.8).</summary>
internal static class MemorySection
{
    /// <summary>Decodes the types of all memories.</summary>
    public static ImmutableArray<MemoryType> Decode(Section section)
    {
        var reader = section.OpenReader();
        int count = reader.ReadCount();
        var memories = ImmutableArray.CreateBuilder<MemoryType>(count);
        for (int i = 0; i < count; i++) memories.Add(TypeReader.ReadMemoryType(ref reader));
        reader.ExpectEnd("section");
        return memories.MoveToImmutable();
    }

    /// <summary>Encodes memory types as a section's payload.</summary>
    public static WasmWriter Encode(ImmutableArray<MemoryType> memories)
    {
        var writer = new WasmWriter();
        writer.WriteU32((uint)memories.Length);
        foreach (var memory in memories) writer.WriteMemoryType(memory);
        return writer;
    }
}
