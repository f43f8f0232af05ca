using ComponentInit.Core.Startup.Detection.Facts;
using ComponentInit.Wasm.Modules;

namespace ComponentInit.Core.Startup.Detection;

/// <summary>Marks that toolchains leave in a module.</summary>
internal static class Toolchains
{
    public const string TinyGo = "TinyGo";
    public const string Rust = "Rust";

    private static readonly string[] EmscriptenStack = ["stackSave", "stackAlloc", "emscripten_stack_get_current", "_emscripten_stack_alloc"];

    public static bool IsTinyGo(ModuleFacts facts) => facts.ProducedBy(TinyGo);

    public static bool IsRust(ModuleFacts facts) => facts.ProducedBy(Rust);

    /// <summary>Kotlin writes no producers; its library's functions are named after their packages.</summary>
    public static bool IsKotlin(ModuleFacts facts) => facts.HasManagedTypes
        && (facts.Module.Imports.Any(import => IsKotlinName(import.Name)) || facts.Names.Entries.Any(entry => IsKotlinName(entry.Name)));

    /// <summary>Whether a module has a stack of its own that Emscripten's JavaScript handles.</summary>
    public static bool HasEmscriptenStack(ModuleFacts facts) => Array.Exists(EmscriptenStack, name => facts.Function(name) is not null);

    public static bool IsEmscripten(ModuleFacts facts) => HasEmscriptenStack(facts) || facts.Module.Imports.Any(import =>
        import.Module == "env" && (import.Name.StartsWith("emscripten_", StringComparison.Ordinal) || import.Name.StartsWith("_emscripten_", StringComparison.Ordinal)));

    /// <summary>The shape of AssemblyScript's <c>abort</c>, which its modules import.</summary>
    public static bool IsAssemblyScript(ModuleFacts facts) => facts.Module.Imports.Any(import =>
        import is { Module: "env", Name: "abort", Kind: ExternKind.Function } && facts.Module.FunctionTypeAt(import.TypeIndex) is { Parameters.Length: 4, Results.IsEmpty: true });

    private static bool IsKotlinName(string name) => name.StartsWith("kotlin.", StringComparison.Ordinal);
}
