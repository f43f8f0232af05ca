using ComponentInit.Wasm.Modules;

namespace ComponentInit.Core.Inspection;

/// <summary>How kinds and types of a module's imports and exports are spelled.</summary>
internal static class ExternTypes
{
    /// <summary>A kind, as the text format spells it.</summary>
    public static string Spell(ExternKind kind) => kind == ExternKind.Function ? "func" : kind.ToString().ToLowerInvariant();

    /// <summary>The type of what stands at an index.</summary>
    public static string Spell(WasmModule module, ExternKind kind, uint index) => kind switch
    {
        ExternKind.Function => module.FunctionTypeOf(index).ToString(),
        ExternKind.Table => module.TableTypeOf(index).ToString(),
        ExternKind.Memory => module.MemoryTypeOf(index).ToString(),
        ExternKind.Global => module.GlobalTypeOf(index).ToString(),
        _ => module.FunctionTypeAt(module.TagTypeIndexOf(index)).ToString().Replace("(func", "(tag", StringComparison.Ordinal),
    };
}
