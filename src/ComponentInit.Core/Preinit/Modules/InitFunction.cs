using ComponentInit.Wasm;
using ComponentInit.Wasm.Modules;
using ComponentInit.Wasm.Types;

namespace ComponentInit.Core.Preinit.Modules;

/// <summary>Finds the init function of a core module.</summary>
internal static class InitFunction
{
    /// <summary>The names that are tried when none is given, in this order.</summary>
    public static readonly IReadOnlyList<string> DefaultNames = ["wizer-initialize", "wizer.initialize", "component-init"];

    /// <summary>The first export with a default name, or null.</summary>
    public static string? FindDefault(WasmModule module) =>
        DefaultNames.FirstOrDefault(name => module.Exports.Any(export => export.Name == name && export.Kind == ExternKind.Function));

    /// <summary>Finds the export to run.</summary>
    /// <param name="module">The program.</param>
    /// <param name="name">The name asked for, or null.</param>
    /// <exception cref="WasmException"><see cref="WasmErrorCode.ExportNotFound"/> or <see cref="WasmErrorCode.ExportTypeMismatch"/>.</exception>
    public static ModuleExport Find(WasmModule module, string? name)
    {
        string? found = name ?? FindDefault(module);
        var export = module.Exports.FirstOrDefault(export => export.Name == found);
        if (export is null) throw NotFound(module, name);
        if (export.Kind != ExternKind.Function)
        {
            throw new WasmException(WasmErrorCode.ExportTypeMismatch, $"The export '{export.Name}' is a {export.Kind.ToString().ToLowerInvariant()}, and an init function is a function. {Candidates(module)}");
        }

        var type = module.FunctionTypeOf(export.Index);
        if (type.Equals(FunctionType.Empty)) return export;
        throw new WasmException(
            WasmErrorCode.ExportTypeMismatch,
            $"The export '{export.Name}' has the type {type}, and the init function of a core module takes and returns nothing. {Candidates(module)}");
    }

    private static WasmException NotFound(WasmModule module, string? name)
    {
        string wanted = name is null
            ? $"The module exports no init function: none of {string.Join(", ", DefaultNames)}."
            : $"The module has no export '{name}'.";
        return new WasmException(WasmErrorCode.ExportNotFound, $"{wanted} {Candidates(module)}");
    }

    private static string Candidates(WasmModule module)
    {
        string[] names = [.. module.Exports.Where(export => export.Kind == ExternKind.Function && module.FunctionTypeOf(export.Index).Equals(FunctionType.Empty)).Select(export => $"'{export.Name}'")];
        return names.Length == 0 ? "No exported function takes and returns nothing." : $"These would fit: {string.Join(", ", names)}.";
    }
}
