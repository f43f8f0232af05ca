using System.Runtime.CompilerServices;
using ComponentInit.Wasm.Binary;

namespace ComponentInit.Wasm.Instructions;

/// <summary>
/// A cursor over the instructions of an expression: a function body's code or a constant expression (core specification, section 5.4.9). It checks opcodes, the form of
/// every immediate and the pairing of blocks, and knows where the expression ends. Types are left to the validator. Nothing is allocated for an instruction.
/// </summary>
public ref struct InstructionWalker
{
    private readonly ReadOnlySpan<byte> _bytes;
    private readonly ReadOnlySpan<WalkStep> _steps;
    private readonly long _offset;
    private WasmReader _reader;
    private BlockStack _blocks;
    private int _start;
    private int _immediates;

    /// <summary>Creates a walker before the first instruction.</summary>
    /// <param name="bytes">Bytes that begin with an expression; more may follow it.</param>
    /// <param name="offset">Absolute offset of the first byte in its file.</param>
    /// <param name="section">Name of the section, for errors.</param>
    public InstructionWalker(ReadOnlySpan<byte> bytes, long offset = 0, string section = "code")
    {
        _bytes = bytes;
        _steps = OpcodeTable.Steps;
        _offset = offset;
        _reader = new WasmReader(bytes, offset, section);
        _blocks.Push(BlockKind.Plain);
    }

    /// <summary>The opcode of the current instruction.</summary>
    public Opcode Opcode { get; private set; }

    /// <summary>The current instruction.</summary>
    public readonly Instruction Current => new(OpcodeTable.Get(Opcode), _bytes[_start.._reader.Position], _immediates - _start, _start, _offset + _start);

    /// <summary>Index in the bytes given of the current instruction's first byte.</summary>
    public readonly int Start => _start;

    /// <summary>Absolute offset of the current instruction.</summary>
    public readonly long Offset => _offset + _start;

    /// <summary>Index in the bytes given of the byte after the current instruction.</summary>
    public readonly int Position => _reader.Position;

    /// <summary>Blocks open after the current instruction, the expression itself included: 1 at its top level, 0 after its final <c>end</c>.</summary>
    public readonly int Depth => _blocks.Depth;

    /// <summary>Reads the next instruction; the final <c>end</c> counts as one.</summary>
    /// <returns>Whether there was one before the end of the expression.</returns>
    /// <exception cref="WasmFormatException">The expression is cut off, an opcode is unknown, an immediate is malformed, or a clause stands outside its block.</exception>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public bool MoveNext()
    {
        if (_blocks.Depth == 0) return false;
        _start = _reader.Position;
        int opcode = _reader.ReadByte();
        if (opcode >= 0xFB && opcode != 0xFF) opcode = ReadPrefixed((byte)opcode);
        _immediates = _reader.Position;
        Opcode = (Opcode)opcode;
        switch (_steps[opcode])
        {
            case WalkStep.Plain: break;
            case WalkStep.Index: _reader.ReadU32(); break;
            case WalkStep.MemArg: ImmediateDecoder.ReadMemArg(ref _reader); break;
            case WalkStep.S32: _reader.ReadS32(); break;
            case WalkStep.S64: _reader.ReadS64(); break;
            case WalkStep.End: _blocks.Pop(); break;
            case WalkStep.Block: Open(); break;
            case WalkStep.Other: SkipImmediates(); break;
            case WalkStep.Clause: Continue(); break;
            default: throw UnknownOpcode();
        }

        return true;
    }

    /// <summary>Walks to the end of the expression and fails if bytes follow it.</summary>
    /// <exception cref="WasmFormatException">As <see cref="MoveNext"/>, or bytes are left.</exception>
    public void ExpectEnd()
    {
        while (MoveNext())
        {
        }

        _reader.ExpectEnd("expression");
    }

    private int ReadPrefixed(byte prefix)
    {
        uint code = _reader.ReadU32();
        return OpcodeTable.TryFind(prefix, code, out var definition) ? (int)definition.Opcode : throw UnknownOpcode();
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Open()
    {
        SkipImmediates();
        _blocks.Push(Opcode switch
        {
            Opcode.If => BlockKind.If,
            Opcode.Try => BlockKind.Try,
            _ => BlockKind.Plain,
        });
    }

    private void Continue()
    {
        bool fits = Opcode switch
        {
            Opcode.Else => _blocks.Top == BlockKind.If,
            Opcode.Delegate => _blocks.Top == BlockKind.Try,
            _ => _blocks.Top is BlockKind.Try or BlockKind.Catch,
        };
        if (!fits) throw new WasmFormatException($"{OpcodeTable.Get(Opcode).Name} outside of its block", Offset, _reader.Section);
        SkipImmediates();
        if (Opcode == Opcode.Delegate) _blocks.Pop();
        else _blocks.Replace(Opcode == Opcode.Catch ? BlockKind.Catch : BlockKind.Plain);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void SkipImmediates()
    {
        foreach (var kind in OpcodeTable.Get(Opcode).Immediates) ImmediateDecoder.Skip(ref _reader, kind);
    }

    private readonly WasmFormatException UnknownOpcode()
        => new($"illegal opcode {Convert.ToHexString(_bytes[_start.._reader.Position])}", Offset, _reader.Section);
}
