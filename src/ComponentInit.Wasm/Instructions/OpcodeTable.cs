using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace ComponentInit.Wasm.Instructions;

/// <summary>The instruction set: everything that walks, edits or writes instructions reads this one table.</summary>
public static class OpcodeTable
{
    private const int CodesPerPrefix = 0x200;
    private const byte FirstPrefix = 0xFB;
    internal const int Size = 5 * CodesPerPrefix;

    private static readonly OpcodeDefinition?[] Definitions = Parse();
    private static readonly WalkStep[] StepArray = Array.ConvertAll(Definitions, WalkSteps.Of);

    /// <summary>All instructions, in the order of their opcodes.</summary>
    public static ImmutableArray<OpcodeDefinition> All { get; } = [.. Definitions.OfType<OpcodeDefinition>()];

    /// <summary>How the walker steps over each opcode, by the value of <see cref="Opcode"/>.</summary>
    internal static ReadOnlySpan<WalkStep> Steps => StepArray;

    /// <summary>The definition of an opcode.</summary>
    /// <param name="opcode">A member of the enumeration.</param>
    /// <exception cref="ArgumentOutOfRangeException">It is none.</exception>
    public static OpcodeDefinition Get(Opcode opcode)
        => (int)opcode < Size && Definitions[(int)opcode] is { } found ? found : throw new ArgumentOutOfRangeException(nameof(opcode), opcode, "not an instruction");

    /// <summary>Looks an instruction up by its bytes.</summary>
    /// <param name="prefix">0xFB to 0xFE, or 0 for none.</param>
    /// <param name="code">The byte, or the number after the prefix.</param>
    /// <param name="definition">What was found.</param>
    public static bool TryFind(byte prefix, uint code, [NotNullWhen(true)] out OpcodeDefinition? definition)
    {
        definition = code < CodesPerPrefix && prefix is 0 or (>= FirstPrefix and <= 0xFE) ? Definitions[Value(prefix, code)] : null;
        return definition is not null;
    }

    /// <summary>The value that <see cref="Opcode"/> gives to a code below 0x200.</summary>
    internal static int Value(byte prefix, uint code) => (prefix == 0 ? 0 : prefix - FirstPrefix + 1) * CodesPerPrefix + (int)code;

    private static OpcodeDefinition?[] Parse()
    {
        var table = new OpcodeDefinition?[Size];
        byte prefix = 0;
        var feature = InstructionFeature.Mvp;
        foreach (string row in OpcodeRows.Text.Split('\n', StringSplitOptions.TrimEntries))
        {
            string[] words = row.Trim('[', ']').Split(' ');
            if (row[0] == '[')
            {
                prefix = words[0] == "--" ? (byte)0 : byte.Parse(words[0], NumberStyles.HexNumber, CultureInfo.InvariantCulture);
                feature = Enum.Parse<InstructionFeature>(words[1].Replace("-", "", StringComparison.Ordinal), ignoreCase: true);
                continue;
            }

            uint code = uint.Parse(words[0], NumberStyles.HexNumber, CultureInfo.InvariantCulture);
            int value = Value(prefix, code);
            ImmutableArray<ImmediateKind> immediates = [.. words.Skip(2).Select(word => Enum.Parse<ImmediateKind>(word, ignoreCase: true))];
            table[value] = new OpcodeDefinition((Opcode)value, words[1], prefix, code, immediates, feature);
        }

        return table;
    }
}
