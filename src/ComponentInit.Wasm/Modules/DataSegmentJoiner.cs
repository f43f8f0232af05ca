using ComponentInit.Wasm.Binary;
using ComponentInit.Wasm.Instructions;

namespace ComponentInit.Wasm.Modules;

/// <summary>
/// Joins active data segments that lie close to each other, with zeros between them. Memories begin as zeros, so an instance starts from the same state. For engines that
/// take time and memory for each segment; a file gets larger by it.
/// </summary>
public static class DataSegmentJoiner
{
    /// <summary>Segments up to which nothing is worth joining.</summary>
    private const int Few = 64;

    /// <summary>Zeros that are written rather than a further segment: never a page of the system that nothing else touches.</summary>
    private const int LargestGap = 4096;

    /// <summary>Joins the segments of a module.</summary>
    /// <param name="module">The module.</param>
    /// <param name="refersToData">Whether its code names data segments by index; such a module is given back as it is.</param>
    /// <returns>
    /// A module with fewer segments; the same one where it has few, or where a segment is passive, lies at an address that is computed, in a memory that is imported,
    /// behind the end of its memory, or over another one.
    /// </returns>
    /// <exception cref="WasmException">The data section is malformed: <see cref="WasmErrorCode.WasmMalformed"/>.</exception>
    public static WasmModule Join(WasmModule module, bool refersToData)
    {
        if (refersToData || module.Data.Length <= Few || Place(module) is not { } placed) return module;
        var joined = Group(placed);
        if (joined.Count > placed.Count / 2) return module;
        var editor = new ModuleEditor(module);
        editor.ReplaceSection(SectionId.Data, Write(module, joined));
        editor.ReplaceSection(SectionId.DataCount, null);
        return editor.ToModule();
    }

    private static List<AddressedSegment>? Place(WasmModule module)
    {
        int imported = module.CountImported(ExternKind.Memory);
        var placed = new List<AddressedSegment>(module.Data.Length);
        foreach (var segment in module.Data)
        {
            if (segment.Mode != SegmentMode.Active || segment.MemoryIndex < imported || segment.MemoryIndex - imported >= module.Memories.Length) return null;
            if (Address(segment.Offset!.Value) is not { } start || start < 0) return null;
            var type = module.Memories[(int)(segment.MemoryIndex - imported)];
            if ((UInt128)start + (uint)segment.Bytes.Length > (UInt128)type.Limits.Minimum << type.PageSizeLog2) return null;
            if (!segment.Bytes.IsEmpty) placed.Add(new AddressedSegment(segment.MemoryIndex, start, segment.Bytes));
        }

        placed.Sort((left, right) => (left.Memory, left.Start).CompareTo((right.Memory, right.Start)));
        for (int i = 1; i < placed.Count; i++)
        {
            if (placed[i - 1].Memory == placed[i].Memory && placed[i - 1].End > placed[i].Start) return null;
        }

        return placed;
    }

    private static long? Address(ConstantExpression expression)
    {
        var walker = new InstructionWalker(expression.Bytes.Span, expression.Offset, "constant expression");
        if (!walker.MoveNext()) return null;
        long? address = walker.Opcode switch
        {
            Opcode.I32Const => unchecked((uint)walker.Current.I32),
            Opcode.I64Const => walker.Current.I64,
            _ => null,
        };
        return walker.MoveNext() && walker.Opcode == Opcode.End ? address : null;
    }

    private static List<List<AddressedSegment>> Group(List<AddressedSegment> placed)
    {
        List<List<AddressedSegment>> groups = [];
        foreach (var segment in placed)
        {
            if (groups.Count == 0 || groups[^1][^1].Memory != segment.Memory || segment.Start - groups[^1][^1].End > LargestGap) groups.Add([]);
            groups[^1].Add(segment);
        }

        return groups;
    }

    private static Section Write(WasmModule module, List<List<AddressedSegment>> groups)
    {
        int imported = module.CountImported(ExternKind.Memory);
        ReadOnlySpan<byte> zeros = new byte[LargestGap];
        var writer = new WasmWriter();
        writer.WriteU32((uint)groups.Count);
        foreach (var group in groups)
        {
            var (memory, start, _) = group[0];
            writer.WriteU32(memory == 0 ? 0u : 2u);
            if (memory != 0) writer.WriteU32(memory);
            bool is64 = module.Memories[(int)memory - imported].Limits.Is64;
            writer.WriteByte((byte)(is64 ? Opcode.I64Const : Opcode.I32Const));
            writer.WriteS64(is64 ? start : unchecked((int)start));
            writer.WriteByte((byte)Opcode.End);
            writer.WriteU32((uint)(group[^1].End - start));
            foreach (var segment in group)
            {
                writer.WriteBytes(zeros[..(int)(segment.Start - start)]);
                writer.WriteBytes(segment.Bytes.Span);
                start = segment.End;
            }
        }

        return SectionBuilder.Frame(SectionId.Data, writer.Written);
    }
}
