using System.Collections.Immutable;

namespace ComponentInit.Wasm.Instructions;

/// <summary>A row of <see cref="OpcodeTable"/>: what one opcode is.</summary>
public sealed class OpcodeDefinition
{
    internal OpcodeDefinition(Opcode opcode, string name, byte prefix, uint code, ImmutableArray<ImmediateKind> immediates, InstructionFeature feature)
    {
        Opcode = opcode;
        Name = name;
        Prefix = prefix;
        Code = code;
        Immediates = immediates;
        Feature = feature;
    }

    /// <summary>The opcode.</summary>
    public Opcode Opcode { get; }

    /// <summary>The name in the text format; <c>select_typed</c>, <c>ref.test_null</c> and <c>ref.cast_null</c> are written without their suffix there.</summary>
    public string Name { get; }

    /// <summary>The byte before the code: 0xFB, 0xFC, 0xFD, 0xFE, or 0 for none.</summary>
    public byte Prefix { get; }

    /// <summary>The opcode's byte, or the u32 after the prefix.</summary>
    public uint Code { get; }

    /// <summary>The immediates in binary order.</summary>
    public ImmutableArray<ImmediateKind> Immediates { get; }

    /// <summary>The extension that brought the instruction.</summary>
    public InstructionFeature Feature { get; }

    /// <inheritdoc/>
    public override string ToString() => Name;
}
