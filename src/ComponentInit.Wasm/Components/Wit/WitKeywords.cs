using System.Collections.Frozen;

namespace ComponentInit.Wasm.Components.Wit;

/// <summary>The keywords of WIT, which identifiers must not look like (component-model, WIT.md, Keywords).</summary>
internal static class WitKeywords
{
    private static readonly FrozenSet<string> Words = FrozenSet.ToFrozenSet(
        [
            "as", "async", "bool", "borrow", "char", "constructor", "enum", "export", "f32", "f64", "flags", "from", "func", "future", "import", "include",
            "interface", "list", "map", "option", "own", "package", "record", "resource", "result", "s16", "s32", "s64", "s8", "static", "stream", "string", "tuple", "type", "u16",
            "u32", "u64", "u8", "use", "variant", "with", "world",
        ],
        StringComparer.Ordinal);

    /// <summary>Whether a word is a keyword.</summary>
    public static bool Contains(string word) => Words.Contains(word);
}
