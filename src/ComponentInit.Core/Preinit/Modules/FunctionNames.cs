using ComponentInit.Wasm.Modules;

namespace ComponentInit.Core.Preinit.Modules;

/// <summary>What functions are called in messages.</summary>
internal static class FunctionNames
{
    /// <summary>A function by its name where it has one, else by its index.</summary>
    public static string Describe(WasmModule module, uint function)
    {
        var export = module.Exports.FirstOrDefault(export => export.Kind == ExternKind.Function && export.Index == function);
        return export is null ? $"function {function}" : $"function {function} ('{export.Name}')";
    }
}
