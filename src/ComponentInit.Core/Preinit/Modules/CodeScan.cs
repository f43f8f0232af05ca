using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using ComponentInit.Wasm;
using ComponentInit.Wasm.Instructions;
using ComponentInit.Wasm.Modules;

namespace ComponentInit.Core.Preinit.Modules;

/// <summary>What one pass over the code of a module finds.</summary>
/// <param name="TrackedFunctions">Defined functions, by their index among the defined ones, with instructions that need a flag.</param>
/// <param name="RefersToData">Whether an instruction refers to a data segment, so that their indices must stay.</param>
/// <param name="ReferredFunctions">Functions that <c>ref.func</c> refers to.</param>
internal sealed record CodeScan(ImmutableArray<int> TrackedFunctions, bool RefersToData, ImmutableSortedSet<uint> ReferredFunctions)
{
    private const int BodiesPerPart = 2048;

    private static readonly OpcodeSet DataInstructions = OpcodeSet.Of(
        Opcode.MemoryInit, Opcode.DataDrop, Opcode.ArrayNewData, Opcode.ArrayInitData);

    /// <summary>Steps over every instruction once, on all cores.</summary>
    /// <param name="module">The module.</param>
    /// <param name="tracked">Which instructions need a flag.</param>
    /// <param name="cancellation">Ends the pass.</param>
    /// <exception cref="WasmFormatException">A body is malformed: the first one there is.</exception>
    public static CodeScan Of(WasmModule module, TrackedInstructions tracked, CancellationToken cancellation)
    {
        var code = module.Code;
        var parts = new CodeScan[(code.Length + BodiesPerPart - 1) / BodiesPerPart];
        var failures = new WasmFormatException?[parts.Length];
        Parallel.For(0, parts.Length, new ParallelOptions { CancellationToken = cancellation }, part =>
        {
            int first = part * BodiesPerPart;
            try
            {
                parts[part] = OfPart(code, first, Math.Min(first + BodiesPerPart, code.Length), tracked);
            }
            catch (WasmFormatException failure)
            {
                failures[part] = failure;
            }
        });
        if (Array.Find(failures, failure => failure is not null) is { } malformed) throw malformed;
        return new CodeScan(
            [.. parts.SelectMany(part => part.TrackedFunctions)],
            parts.Any(part => part.RefersToData),
            [.. parts.SelectMany(part => part.ReferredFunctions)]);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static CodeScan OfPart(ImmutableArray<FunctionCode> code, int first, int end, TrackedInstructions tracked)
    {
        var functions = ImmutableArray.CreateBuilder<int>();
        var referred = ImmutableSortedSet.CreateBuilder<uint>();
        bool refersToData = false;
        for (int i = first; i < end; i++)
        {
            bool isTracked = false;
            var walker = FunctionBody.Read(code[i].Bytes.Span, code[i].Offset).Instructions();
            while (walker.MoveNext())
            {
                var opcode = walker.Opcode;
                isTracked |= tracked.Opcodes.Contains(opcode) && tracked.Classify(walker.Current) is not null;
                refersToData |= DataInstructions.Contains(opcode);
                if (opcode == Opcode.RefFunc) referred.Add(walker.Current.Index(ImmediateKind.Function));
            }

            if (isTracked) functions.Add(i);
        }

        return new CodeScan(functions.ToImmutable(), refersToData, referred.ToImmutable());
    }
}
