namespace ComponentInit.Wasm.Components;

/// <summary>Facts about the sorts of definitions.</summary>
public static class ComponentSorts
{
    /// <summary>Whether the sort is one of core WebAssembly.</summary>
    public static bool IsCore(this ComponentSort sort) => sort <= ComponentSort.CoreInstance;

    /// <summary>The sort in words, such as <c>core memory</c>.</summary>
    public static string Describe(this ComponentSort sort) => sort switch
    {
        ComponentSort.CoreFunction => "core function",
        ComponentSort.CoreTable => "core table",
        ComponentSort.CoreMemory => "core memory",
        ComponentSort.CoreGlobal => "core global",
        ComponentSort.CoreTag => "core tag",
        ComponentSort.CoreType => "core type",
        ComponentSort.CoreModule => "core module",
        ComponentSort.CoreInstance => "core instance",
        ComponentSort.Function => "function",
        ComponentSort.Value => "value",
        ComponentSort.Type => "type",
        ComponentSort.Component => "component",
        _ => "instance",
    };
}
