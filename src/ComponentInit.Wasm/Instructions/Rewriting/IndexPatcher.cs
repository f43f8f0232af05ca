using ComponentInit.Wasm.Binary;
using ComponentInit.Wasm.Types;

namespace ComponentInit.Wasm.Instructions.Rewriting;

/// <summary>Finds every index of a module's index spaces in an instruction and replaces those that change.</summary>
internal sealed class IndexPatcher(Func<ImmediateKind, uint, OpcodeDefinition?, uint> map)
{
    private readonly WasmWriter _scratch = new();

    internal void Patch(BytePatcher patcher, Instruction instruction, int start)
    {
        if (instruction.Definition.Immediates.IsEmpty) return;
        var reader = instruction.Immediates();
        int origin = start + instruction.Bytes.Length - reader.Remaining;
        foreach (var kind in instruction.Definition.Immediates)
        {
            switch (kind)
            {
                case <= ImmediateKind.Data: PatchIndex(patcher, ref reader, origin, kind, instruction.Definition); break;
                case ImmediateKind.MemArg: PatchMemArg(patcher, ref reader, origin, instruction.Definition); break;
                case ImmediateKind.BlockType: PatchBlockType(patcher, ref reader, origin, instruction.Definition); break;
                case ImmediateKind.HeapType: PatchHeapType(patcher, ref reader, origin, instruction.Definition); break;
                case ImmediateKind.ValueTypes: PatchValueTypes(patcher, ref reader, origin, instruction.Definition); break;
                case ImmediateKind.Catches: PatchCatches(patcher, ref reader, origin, instruction.Definition); break;
                default: ImmediateDecoder.Skip(ref reader, kind); break;
            }
        }
    }

    internal void PatchLocals(BytePatcher patcher, FunctionBody body)
    {
        var reader = new WasmReader(body.Bytes[..body.CodeStart], body.Offset, "code");
        for (int left = reader.ReadCount(); left > 0; left--)
        {
            reader.ReadU32();
            PatchValueType(patcher, ref reader, 0, null);
        }
    }

    private void PatchIndex(BytePatcher patcher, ref WasmReader reader, int origin, ImmediateKind kind, OpcodeDefinition? definition)
    {
        int start = origin + reader.Position;
        uint index = reader.ReadU32();
        uint mapped = map(kind, index, definition);
        if (mapped == index) return;
        _scratch.WriteU32(mapped);
        Flush(patcher, start, origin + reader.Position);
    }

    private void PatchMemArg(BytePatcher patcher, ref WasmReader reader, int origin, OpcodeDefinition definition)
    {
        int start = origin + reader.Position;
        var memArg = ImmediateDecoder.ReadMemArg(ref reader);
        uint mapped = map(ImmediateKind.Memory, memArg.Memory, definition);
        if (mapped == memArg.Memory) return;
        ImmediateEncoder.WriteMemArg(_scratch, memArg with { Memory = mapped });
        Flush(patcher, start, origin + reader.Position);
    }

    private void PatchBlockType(BytePatcher patcher, ref WasmReader reader, int origin, OpcodeDefinition definition)
    {
        if (ImmediateDecoder.StartsNegative(reader.PeekByte()))
        {
            if (reader.PeekByte() == ImmediateDecoder.EmptyBlockType) reader.Skip(1);
            else PatchValueType(patcher, ref reader, origin, definition);
            return;
        }

        PatchHeapType(patcher, ref reader, origin, definition);
    }

    private void PatchHeapType(BytePatcher patcher, ref WasmReader reader, int origin, OpcodeDefinition? definition)
    {
        int start = origin + reader.Position;
        var heap = TypeReader.ReadHeapType(ref reader);
        if (!heap.IsIndex) return;
        uint mapped = map(ImmediateKind.Type, (uint)heap.Code, definition);
        if (mapped == heap.Code) return;
        _scratch.WriteS64(mapped);
        Flush(patcher, start, origin + reader.Position);
    }

    private void PatchValueTypes(BytePatcher patcher, ref WasmReader reader, int origin, OpcodeDefinition definition)
    {
        for (int left = reader.ReadCount(); left > 0; left--) PatchValueType(patcher, ref reader, origin, definition);
    }

    private void PatchValueType(BytePatcher patcher, ref WasmReader reader, int origin, OpcodeDefinition? definition)
    {
        if (reader.ReadByte() is 0x63 or 0x64) PatchHeapType(patcher, ref reader, origin, definition);
    }

    private void PatchCatches(BytePatcher patcher, ref WasmReader reader, int origin, OpcodeDefinition definition)
    {
        for (int left = reader.ReadCount(); left > 0; left--)
        {
            if (reader.ReadByte() < 2) PatchIndex(patcher, ref reader, origin, ImmediateKind.Tag, definition);
            reader.ReadU32();
        }
    }

    private void Flush(BytePatcher patcher, int start, int end)
    {
        patcher.Replace(start, end, _scratch.Written);
        _scratch.Clear();
    }
}
