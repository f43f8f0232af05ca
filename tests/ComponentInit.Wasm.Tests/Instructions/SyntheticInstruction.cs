using ComponentInit.Wasm.Binary;
using ComponentInit.Wasm.Instructions;

namespace ComponentInit.Wasm.Tests.Instructions;

/// <summary>Encodes an instruction from its row in the table, with immediates that can be told apart.</summary>
internal static class SyntheticInstruction
{
    internal static uint IndexOf(ImmediateKind kind, int occurrence) => 1_000u * ((uint)kind + 1) + (uint)occurrence;

    internal static byte[] Encode(OpcodeDefinition definition)
    {
        var output = new WasmWriter();
        if (definition.Prefix != 0) output.WriteByte(definition.Prefix);
        output.WriteCode(definition);
        var seen = new Dictionary<ImmediateKind, int>();
        foreach (var kind in definition.Immediates)
        {
            WriteImmediate(output, kind, seen.GetValueOrDefault(kind));
            seen[kind] = seen.GetValueOrDefault(kind) + 1;
        }

        return output.ToArray();
    }

    private static void WriteCode(this WasmWriter output, OpcodeDefinition definition)
    {
        if (definition.Prefix == 0) output.WriteByte((byte)definition.Code);
        else output.WriteU32(definition.Code);
    }

    private static void WriteImmediate(WasmWriter output, ImmediateKind kind, int occurrence)
    {
        switch (kind)
        {
            case <= ImmediateKind.Count: output.WriteU32(IndexOf(kind, occurrence)); break;
            case ImmediateKind.MemArg: output.WriteBytes([0x43, 0x05, 0x80, 0x80, 0x80, 0x80, 0x10]); break;
            case ImmediateKind.BlockType: output.WriteS64(300); break;
            case ImmediateKind.HeapType: output.WriteS64(200 + occurrence); break;
            case ImmediateKind.ValueTypes: output.WriteBytes([0x02, 0x7F, 0x63, 0x05]); break;
            case ImmediateKind.Labels: output.WriteBytes([0x02, 0x00, 0x81, 0x00, 0x02]); break;
            case ImmediateKind.Catches: output.WriteBytes([0x04, 0x00, 0x07, 0x01, 0x01, 0x08, 0x02, 0x02, 0x03, 0x03, 0x04]); break;
            case ImmediateKind.CastFlags: output.WriteByte(3); break;
            case ImmediateKind.S32: output.WriteS64(int.MinValue); break;
            case ImmediateKind.S64: output.WriteS64(long.MinValue); break;
            case ImmediateKind.F32: output.WriteF32Bits(0x7FC00001); break;
            case ImmediateKind.F64: output.WriteF64Bits(0x7FF8000000000001); break;
            case ImmediateKind.V128 or ImmediateKind.Lanes: output.WriteBytes([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15]); break;
            case ImmediateKind.Lane: output.WriteByte(1); break;
            case ImmediateKind.Zero: output.WriteByte(0); break;
            default: throw new ArgumentOutOfRangeException(nameof(kind), kind, "no encoding");
        }
    }
}
