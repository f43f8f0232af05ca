using ComponentInit.Wasm.Binary;

namespace ComponentInit.Wasm.Instructions;

/// <summary>Writes instructions one after the other, integers in their shortest form. Methods return the writer, so that code reads as a sequence.</summary>
public sealed class InstructionWriter
{
    private readonly WasmWriter _output;

    /// <summary>Creates a writer that appends to <paramref name="output"/>.</summary>
    public InstructionWriter(WasmWriter output) => _output = output;

    /// <summary>Bytes in the output, those that were there before included.</summary>
    public int Length => _output.Length;

    /// <summary>Writes an instruction whose immediates are indices or counts only.</summary>
    /// <param name="opcode">The instruction.</param>
    /// <param name="indices">Its immediates in binary order; none for most instructions.</param>
    /// <exception cref="ArgumentException">The instruction takes other immediates.</exception>
    public InstructionWriter Op(Opcode opcode, params ReadOnlySpan<uint> indices)
    {
        var definition = OpcodeTable.Get(opcode);
        bool fits = definition.Immediates.Length == indices.Length;
        foreach (var kind in definition.Immediates) fits &= kind <= ImmediateKind.Count;
        if (!fits) throw new ArgumentException($"{definition.Name} takes ({string.Join(", ", definition.Immediates)})", nameof(indices));
        WriteOpcode(definition);
        foreach (uint index in indices) _output.WriteU32(index);
        return this;
    }

    /// <summary>Writes an instruction that accesses memory.</summary>
    /// <exception cref="ArgumentException">The instruction takes other immediates.</exception>
    public InstructionWriter Op(Opcode opcode, MemArg memArg)
    {
        Require(opcode, ImmediateKind.MemArg);
        ImmediateEncoder.WriteMemArg(_output, memArg);
        return this;
    }

    /// <summary>Writes <c>block</c>, <c>loop</c>, <c>if</c> or <c>try</c>.</summary>
    /// <param name="opcode">Which.</param>
    /// <param name="blockType">A type index, or negative: -0x40 for no result, -1 for i32, -2 for i64, -3 for f32, -4 for f64.</param>
    /// <exception cref="ArgumentException">The instruction takes other immediates.</exception>
    public InstructionWriter Block(Opcode opcode, long blockType = -0x40)
    {
        Require(opcode, ImmediateKind.BlockType);
        _output.WriteS64(blockType);
        return this;
    }

    /// <summary>Writes <c>i32.const</c>.</summary>
    public InstructionWriter I32Const(int value)
    {
        Require(Opcode.I32Const, ImmediateKind.S32);
        _output.WriteS64(value);
        return this;
    }

    /// <summary>Writes <c>i64.const</c>.</summary>
    public InstructionWriter I64Const(long value)
    {
        Require(Opcode.I64Const, ImmediateKind.S64);
        _output.WriteS64(value);
        return this;
    }

    /// <summary>Writes <c>f32.const</c> with exactly these bits.</summary>
    public InstructionWriter F32Const(uint bits)
    {
        Require(Opcode.F32Const, ImmediateKind.F32);
        _output.WriteF32Bits(bits);
        return this;
    }

    /// <summary>Writes <c>f64.const</c> with exactly these bits.</summary>
    public InstructionWriter F64Const(ulong bits)
    {
        Require(Opcode.F64Const, ImmediateKind.F64);
        _output.WriteF64Bits(bits);
        return this;
    }

    /// <summary>Writes <c>v128.const</c> with exactly these bits, lane 0 lowest.</summary>
    public InstructionWriter V128Const(UInt128 bits)
    {
        Require(Opcode.V128Const, ImmediateKind.V128);
        _output.WriteF64Bits((ulong)bits);
        _output.WriteF64Bits((ulong)(bits >> 64));
        return this;
    }

    /// <summary>Writes <c>ref.null</c>.</summary>
    /// <param name="heapType">The heap type as its s33: a type index, or negative, such as -0x10 for <c>func</c>.</param>
    public InstructionWriter RefNull(long heapType)
    {
        Require(Opcode.RefNull, ImmediateKind.HeapType);
        _output.WriteS64(heapType);
        return this;
    }

    /// <summary>Writes <c>br_table</c>.</summary>
    /// <param name="labels">The labels, the default label last.</param>
    /// <exception cref="ArgumentException">There is no label.</exception>
    public InstructionWriter BrTable(params ReadOnlySpan<uint> labels)
    {
        if (labels.IsEmpty) throw new ArgumentException("br_table needs its default label", nameof(labels));
        Require(Opcode.BrTable, ImmediateKind.Labels);
        _output.WriteU32((uint)labels.Length - 1);
        foreach (uint label in labels) _output.WriteU32(label);
        return this;
    }

    /// <summary>Writes <c>end</c>.</summary>
    public InstructionWriter End() => Op(Opcode.End);

    private void Require(Opcode opcode, ImmediateKind kind)
    {
        var definition = OpcodeTable.Get(opcode);
        if (definition.Immediates is not [var only] || only != kind) throw new ArgumentException($"{definition.Name} does not take one {kind}", nameof(opcode));
        WriteOpcode(definition);
    }

    private void WriteOpcode(OpcodeDefinition definition)
    {
        if (definition.Prefix == 0)
        {
            _output.WriteByte((byte)definition.Code);
            return;
        }

        _output.WriteByte(definition.Prefix);
        _output.WriteU32(definition.Code);
    }
}
