using System.Collections.Immutable;
using ComponentInit.Wasm.Instructions;
using ComponentInit.Wasm.Modules;

namespace ComponentInit.Core.Preinit.Modules;

/// <summary>What one pass over the code of a module finds.</summary>
/// <param name="TrackedFunctions">Defined functions, by their index among the defined ones, with instructions that need a flag.</param>
/// <param name="RefersToData">Whether an instruction refers to a data segment, so that their indices must stay.</param>
/// <param name="ReferredFunctions">Functions that <c>ref.func</c> refers to.</param>
internal sealed record CodeScan(ImmutableArray<int> TrackedFunctions, bool RefersToData, ImmutableSortedSet<uint> ReferredFunctions)
{
    private static readonly OpcodeSet DataInstructions = OpcodeSet.Of(
        Opcode.MemoryInit, Opcode.DataDrop, Opcode.ArrayNewData, Opcode.ArrayInitData);

    /// <summary>Steps over every instruction once.</summary>
    /// <param name="module">The module.</param>
    /// <param name="tracked">Instructions that need a flag.</param>
    /// <param name="cancellation">Ends the pass.</param>
    public static CodeScan Of(WasmModule module, OpcodeSet tracked, CancellationToken cancellation)
    {
        var code = module.Code;
        var functions = ImmutableArray.CreateBuilder<int>();
        var referred = ImmutableSortedSet.CreateBuilder<uint>();
        bool refersToData = false;
        for (int i = 0; i < code.Length; i++)
        {
            cancellation.ThrowIfCancellationRequested();
            bool isTracked = false;
            var walker = FunctionBody.Read(code[i].Bytes.Span, code[i].Offset).Instructions();
            while (walker.MoveNext())
            {
                var opcode = walker.Opcode;
                isTracked |= tracked.Contains(opcode);
                refersToData |= DataInstructions.Contains(opcode);
                if (opcode == Opcode.RefFunc) referred.Add(walker.Current.Index(ImmediateKind.Function));
            }

            if (isTracked) functions.Add(i);
        }

        return new CodeScan(functions.ToImmutable(), refersToData, referred.ToImmutable());
    }
}
