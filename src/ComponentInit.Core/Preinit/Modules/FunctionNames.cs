using ComponentInit.Wasm.CustomSections;
using ComponentInit.Wasm.Modules;

namespace ComponentInit.Core.Preinit.Modules;

/// <summary>What functions are called in messages.</summary>
internal static class FunctionNames
{
    /// <summary>A function by its name where it has one, else by its index.</summary>
    public static string Describe(WasmModule module, uint function)
    {
        string? name = module.Exports.FirstOrDefault(export => export.Kind == ExternKind.Function && export.Index == function)?.Name ?? FindName(module, function);
        return name is null ? $"function {function}" : $"function {function} ('{name}')";
    }

    private static string? FindName(WasmModule module, uint function) =>
        module.FindCustom(NameSection.SectionName) is { } section ? NameSection.TryDecode(section.Content)?.Functions.Find(function) : null;
}
