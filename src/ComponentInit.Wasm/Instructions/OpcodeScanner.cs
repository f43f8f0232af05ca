using System.Runtime.CompilerServices;

namespace ComponentInit.Wasm.Instructions;

/// <summary>Answers which of some opcodes occur in function bodies, and where each is first.</summary>
public sealed class OpcodeScanner
{
    private readonly bool[] _missing = new bool[OpcodeTable.Size];
    private readonly List<OpcodeOccurrence> _found = [];
    private int _missingCount;

    /// <summary>Creates a scanner that has seen nothing.</summary>
    /// <param name="wanted">What to look for.</param>
    public OpcodeScanner(OpcodeSet wanted)
    {
        foreach (var row in OpcodeTable.All) _missing[(int)row.Opcode] = wanted.Contains(row.Opcode);
        _missingCount = wanted.Count;
    }

    /// <summary>The first occurrence of each opcode found, in the order of finding.</summary>
    public IReadOnlyList<OpcodeOccurrence> Found => _found;

    /// <summary>Whether nothing more can be found: bodies scanned now are not even read.</summary>
    public bool IsComplete => _missingCount == 0;

    /// <summary>Scans a body.</summary>
    /// <param name="function">Index of its function.</param>
    /// <param name="body">The body.</param>
    /// <exception cref="WasmFormatException">The body is malformed before the last opcode wanted.</exception>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Scan(uint function, FunctionBody body)
    {
        if (IsComplete) return;
        var walker = body.Instructions();
        while (walker.MoveNext())
        {
            if (!_missing[(int)walker.Opcode]) continue;
            _missing[(int)walker.Opcode] = false;
            _found.Add(new OpcodeOccurrence(walker.Opcode, function, walker.Offset));
            if (--_missingCount == 0) return;
        }
    }
}
