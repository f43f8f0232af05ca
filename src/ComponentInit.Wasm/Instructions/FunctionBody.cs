using System.Collections.Immutable;
using ComponentInit.Wasm.Binary;
using ComponentInit.Wasm.Types;

namespace ComponentInit.Wasm.Instructions;

/// <summary>A function body of the code section without its size: the declaration of locals, then an expression (core specification, section 5.5.13).</summary>
public readonly ref struct FunctionBody
{
    private FunctionBody(ReadOnlySpan<byte> bytes, long offset, int codeStart, uint localCount)
    {
        Bytes = bytes;
        Offset = offset;
        CodeStart = codeStart;
        LocalCount = localCount;
    }

    /// <summary>The whole body.</summary>
    public ReadOnlySpan<byte> Bytes { get; }

    /// <summary>Absolute offset of the body in its file.</summary>
    public long Offset { get; }

    /// <summary>Index in <see cref="Bytes"/> of the first instruction.</summary>
    public int CodeStart { get; }

    /// <summary>Number of locals, parameters not included.</summary>
    public uint LocalCount { get; }

    /// <summary>Reads the declaration of locals.</summary>
    /// <param name="bytes">The body.</param>
    /// <param name="offset">Absolute offset of the body in its file.</param>
    /// <exception cref="WasmFormatException">The declaration is malformed, or declares 2^32 locals or more.</exception>
    public static FunctionBody Read(ReadOnlySpan<byte> bytes, long offset = 0)
    {
        var reader = new WasmReader(bytes, offset, "code");
        ulong locals = 0;
        for (int left = reader.ReadCount(); left > 0; left--)
        {
            locals += reader.ReadU32();
            if (locals > uint.MaxValue) reader.Fail("too many locals");
            TypeReader.ReadValueType(ref reader);
        }

        return new FunctionBody(bytes, offset, reader.Position, (uint)locals);
    }

    /// <summary>The declaration of locals, as it is grouped in the binary.</summary>
    public ImmutableArray<LocalGroup> ReadLocals()
    {
        var reader = new WasmReader(Bytes[..CodeStart], Offset, "code");
        int count = reader.ReadCount();
        var groups = ImmutableArray.CreateBuilder<LocalGroup>(count);
        for (int i = 0; i < count; i++) groups.Add(new LocalGroup(reader.ReadU32(), TypeReader.ReadValueType(ref reader)));
        return groups.MoveToImmutable();
    }

    /// <summary>A walker before the first instruction. Its positions count from <see cref="CodeStart"/>.</summary>
    public InstructionWalker Instructions() => new(Bytes[CodeStart..], Offset + CodeStart);
}
