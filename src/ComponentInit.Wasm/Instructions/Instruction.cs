using System.Buffers.Binary;
using ComponentInit.Wasm.Binary;
using ComponentInit.Wasm.Types;

namespace ComponentInit.Wasm.Instructions;

/// <summary>One instruction in its bytes. Immediates are read on demand; <see cref="InstructionWalker"/> has checked them.</summary>
public readonly ref struct Instruction
{
    private readonly int _immediates;

    internal Instruction(OpcodeDefinition definition, ReadOnlySpan<byte> bytes, int immediates, int start, long offset)
    {
        Definition = definition;
        Bytes = bytes;
        _immediates = immediates;
        Start = start;
        Offset = offset;
    }

    /// <summary>What the instruction is.</summary>
    public OpcodeDefinition Definition { get; }

    /// <summary>The opcode.</summary>
    public Opcode Opcode => Definition.Opcode;

    /// <summary>The encoded instruction, opcode and immediates.</summary>
    public ReadOnlySpan<byte> Bytes { get; }

    /// <summary>Index of the first byte in the bytes that are walked.</summary>
    public int Start { get; }

    /// <summary>Absolute offset of the first byte in its file.</summary>
    public long Offset { get; }

    /// <summary>The alignment, memory and offset of an instruction that accesses memory.</summary>
    /// <exception cref="InvalidOperationException">The instruction has none.</exception>
    public MemArg MemArg
    {
        get
        {
            var reader = ReaderAt(ImmediateKind.MemArg);
            return ImmediateDecoder.ReadMemArg(ref reader);
        }
    }

    /// <summary>The value of <c>i32.const</c>.</summary>
    /// <exception cref="InvalidOperationException">It is another instruction.</exception>
    public int I32 => ReaderAt(ImmediateKind.S32).ReadS32();

    /// <summary>The value of <c>i64.const</c>.</summary>
    /// <exception cref="InvalidOperationException">It is another instruction.</exception>
    public long I64 => ReaderAt(ImmediateKind.S64).ReadS64();

    /// <summary>The bits of the value of <c>f32.const</c>.</summary>
    /// <exception cref="InvalidOperationException">It is another instruction.</exception>
    public uint F32Bits => ReaderAt(ImmediateKind.F32).ReadF32Bits();

    /// <summary>The bits of the value of <c>f64.const</c>.</summary>
    /// <exception cref="InvalidOperationException">It is another instruction.</exception>
    public ulong F64Bits => ReaderAt(ImmediateKind.F64).ReadF64Bits();

    /// <summary>The bits of the value of <c>v128.const</c>, lane 0 lowest.</summary>
    /// <exception cref="InvalidOperationException">It is another instruction.</exception>
    public UInt128 V128Bits => BinaryPrimitives.ReadUInt128LittleEndian(ReaderAt(ImmediateKind.V128).ReadBytes(16));

    /// <summary>Reads a heap type.</summary>
    /// <param name="occurrence">Which one: 1 is the target of a cast that branches, whose source is 0.</param>
    /// <exception cref="InvalidOperationException">The instruction has no such immediate.</exception>
    public HeapType HeapType(int occurrence = 0)
    {
        var reader = ReaderAt(ImmediateKind.HeapType, occurrence);
        return TypeReader.ReadHeapType(ref reader);
    }

    /// <summary>Reads an index.</summary>
    /// <param name="kind">Which index space: a kind from <see cref="ImmediateKind.Type"/> to <see cref="ImmediateKind.Count"/> that the definition lists.</param>
    /// <param name="occurrence">Which one of several of the kind; 0 is the first.</param>
    /// <exception cref="InvalidOperationException">The instruction has no such immediate.</exception>
    public uint Index(ImmediateKind kind, int occurrence = 0)
        => kind <= ImmediateKind.Count ? ReaderAt(kind, occurrence).ReadU32() : throw new InvalidOperationException($"{kind} is not an index");

    /// <summary>The labels of <c>br_table</c>, the default label last.</summary>
    /// <exception cref="InvalidOperationException">It is another instruction.</exception>
    public uint[] Labels()
    {
        var reader = ReaderAt(ImmediateKind.Labels);
        uint[] labels = new uint[reader.ReadCount() + 1];
        for (int i = 0; i < labels.Length; i++) labels[i] = reader.ReadU32();
        return labels;
    }

    /// <inheritdoc/>
    public override string ToString() => Definition.Name;

    /// <summary>A reader over the immediates.</summary>
    internal WasmReader Immediates() => new(Bytes[_immediates..], Offset + _immediates, "code");

    private WasmReader ReaderAt(ImmediateKind wanted, int occurrence = 0)
    {
        var reader = Immediates();
        foreach (var kind in Definition.Immediates)
        {
            if (kind == wanted && occurrence-- == 0) return reader;
            ImmediateDecoder.Skip(ref reader, kind);
        }

        throw new InvalidOperationException($"{Definition.Name} has no immediate {wanted}");
    }
}
