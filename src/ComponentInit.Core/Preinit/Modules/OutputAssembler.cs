using System.Buffers;
using ComponentInit.Wasm;
using ComponentInit.Wasm.Binary;
using ComponentInit.Wasm.Modules;

namespace ComponentInit.Core.Preinit.Modules;

/// <summary>Puts the sections of the output into one piece of memory.</summary>
internal static class OutputAssembler
{
    /// <summary>Assembles a binary.</summary>
    /// <param name="module">All sections, with the data section as the program had it, if any.</param>
    /// <param name="data">The data section to write instead.</param>
    /// <exception cref="WasmException">The binary would be longer than 2 GiB: <see cref="WasmErrorCode.WasmFeatureUnsupported"/>.</exception>
    public static byte[] Assemble(WasmModule module, DataSectionPlan data)
    {
        bool replaces = module.Find(SectionId.Data) is not null;
        long total = Preamble.Length + data.Length + module.Sections.Sum(section => section.Id == SectionId.Data ? 0 : section.Length);
        if (total > Array.MaxLength) throw new WasmException(WasmErrorCode.WasmFeatureUnsupported, $"The output would have {total} bytes; at most 2 GiB can be written.");
        byte[] output = GC.AllocateUninitializedArray<byte>((int)total);
        Preamble.Module.CopyTo(output);
        int position = Preamble.Length;
        foreach (var section in module.Sections)
        {
            if (section.Id == SectionId.Data)
            {
                position = WriteData(data, output, position);
                continue;
            }

            section.Bytes.CopyTo(output.AsSpan(position));
            position += (int)section.Length;
            if (!replaces && section.Id == SectionId.Code) position = WriteData(data, output, position);
        }

        if (!replaces && module.Find(SectionId.Code) is null) WriteData(data, output, position);
        return output;
    }

    private static int WriteData(DataSectionPlan data, byte[] output, int position)
    {
        data.Write(output.AsSpan(position, (int)data.Length));
        return position + (int)data.Length;
    }
}
