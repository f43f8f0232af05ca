namespace ComponentInit.Wasm.Instructions;

/// <summary>An immutable set of opcodes with a membership test that is one array access.</summary>
public sealed class OpcodeSet
{
    private readonly bool[] _members = new bool[OpcodeTable.Size];

    private OpcodeSet(IEnumerable<Opcode> members)
    {
        foreach (var opcode in members) _members[(int)OpcodeTable.Get(opcode).Opcode] = true;
        Count = _members.Count(member => member);
    }

    /// <summary>Every instruction.</summary>
    public static OpcodeSet Everything { get; } = new(OpcodeTable.All.Select(row => row.Opcode));

    /// <summary>Number of opcodes in the set.</summary>
    public int Count { get; }

    /// <summary>A set of the opcodes given.</summary>
    /// <exception cref="ArgumentOutOfRangeException">One is not an instruction.</exception>
    public static OpcodeSet Of(params IEnumerable<Opcode> members) => new(members);

    /// <summary>All instructions for which <paramref name="condition"/> holds.</summary>
    public static OpcodeSet Where(Func<OpcodeDefinition, bool> condition) => new(OpcodeTable.All.Where(condition).Select(row => row.Opcode));

    /// <summary>Whether an opcode is in the set.</summary>
    public bool Contains(Opcode opcode) => (int)opcode < _members.Length && _members[(int)opcode];
}
