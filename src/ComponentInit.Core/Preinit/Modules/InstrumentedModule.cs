using System.Collections.Immutable;
using ComponentInit.Runtime.Traps;
using ComponentInit.Wasm.Instructions.Rewriting;
using ComponentInit.Wasm.Modules;

namespace ComponentInit.Core.Preinit.Modules;

/// <summary>The program with its state made visible, and what is needed to speak of the original.</summary>
/// <param name="Original">The program as it was given.</param>
/// <param name="Module">The program to run.</param>
/// <param name="Scan">What its code holds.</param>
/// <param name="Flags">Change flags.</param>
/// <param name="Sites">Instructions that set them.</param>
/// <param name="Escaping">Functions that are exported for their identity, so that what references refer to can be seen; default where that cannot be.</param>
/// <param name="Bodies">For each body that was rewritten, by index among the defined functions, which byte was where.</param>
internal sealed record InstrumentedModule(
    WasmModule Original,
    WasmModule Module,
    CodeScan Scan,
    ImmutableArray<ChangeFlag> Flags,
    ImmutableArray<ChangeSite> Sites,
    ImmutableArray<uint> Escaping,
    ImmutableDictionary<int, OffsetMap> Bodies)
{
    /// <summary>Moves a frame of a backtrace to where its instruction stands in the input file.</summary>
    public TrapFrame MapFrame(TrapFrame frame)
    {
        int defined = frame.FunctionIndex - Original.CountImported(ExternKind.Function);
        if (frame.Offset is not { } offset || defined < 0 || defined >= Original.Code.Length) return frame;
        int place = (int)(offset - Module.Code[defined].Offset);
        int originalPlace = Bodies.TryGetValue(defined, out var map) ? map.ToOld(place) : place;
        return frame with { Offset = Original.Code[defined].Offset + originalPlace };
    }

    /// <summary>Whether a function may be called otherwise than by an instruction that names it.</summary>
    public bool MayCallByReference(uint function) =>
        Scan.ReferredFunctions.Contains(function)
        || Original.Exports.Any(export => export.Kind == ExternKind.Function && export.Index == function)
        || Original.Elements.Any(segment => segment.Functions.IsDefault ? segment.Count > 0 : segment.Functions.Contains(function));
}
