using ComponentInit.Runtime.Memories;
using ComponentInit.Runtime.Modules;
using ComponentInit.Wasm.Modules;

namespace ComponentInit.Core.Preinit.Modules;

/// <summary>Finds the part of memory that a program compiled by LLVM uses as its stack, where the layout says so for certain.</summary>
internal static class ShadowStack
{
    /// <summary>
    /// The dead part of the shadow stack, below the stack pointer; empty where it cannot be told. It is told where the stack lies below all data
    /// (wasm-ld's <c>--stack-first</c>): the first global is a mutable i32 that begins at or below the lowest data segment.
    /// </summary>
    public static MemoryRange Find(WasmModule module, IInstanceState state)
    {
        if (module.CountImported(ExternKind.Global) > 0 || module.Globals.Length == 0) return default;
        if (module.Globals[0].Type is not { IsMutable: true } || state.Global(0) is not { Kind: CoreValueKind.I32 } now) return default;
        var constants = new ConstantEvaluator(module);
        if (constants.InitialOf(0) is not { } top) return default;
        long lowest = module.Data.Where(segment => segment.Mode == SegmentMode.Active)
            .Select(segment => constants.Evaluate(segment.Offset!.Value) is { } offset ? (long)(uint)offset.AsI32 : 0)
            .DefaultIfEmpty(0).Min();
        uint pointer = (uint)now.AsI32;
        return (uint)top.AsI32 <= lowest && pointer <= (uint)top.AsI32 ? new MemoryRange(0, pointer) : default;
    }
}
