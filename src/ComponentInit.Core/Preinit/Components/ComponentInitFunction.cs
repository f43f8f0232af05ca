using ComponentInit.Core.Preinit.Modules;
using ComponentInit.Runtime.Components;
using ComponentInit.Runtime.Values.Wave;
using ComponentInit.Wasm;
using ComponentInit.Wasm.Components;
using ComponentInit.Wasm.Components.Interfaces;
using ComponentInit.Wasm.Components.Types;

namespace ComponentInit.Core.Preinit.Components;

/// <summary>Finds the init function of a component.</summary>
internal static class ComponentInitFunction
{
    /// <summary>Finds the export to call and what to call it with.</summary>
    /// <param name="component">The component.</param>
    /// <param name="call">The name or call asked for, or null.</param>
    /// <param name="cancellation">Ends it.</param>
    /// <exception cref="WasmException">
    /// <see cref="WasmErrorCode.ExportNotFound"/>, <see cref="WasmErrorCode.ExportTypeMismatch"/>, <see cref="WasmErrorCode.ValueInvalid"/>.
    /// </exception>
    public static PlannedInit Find(Component component, string? call, CancellationToken cancellation)
    {
        ComponentExport[] exports = [.. new ComponentExports(component, cancellation).Functions.Select(ToExport)];
        if (call is null) return FindDefault(exports);
        var wave = WaveCall.Parse(call);
        var export = ExportFinder.Find(exports, wave.Target);
        if (call.Contains('(', StringComparison.Ordinal)) return new PlannedInit(export, wave.ReadArguments(export.Type), call);
        if (Fits(export.Type)) return new PlannedInit(export, [], call);
        throw new WasmException(
            WasmErrorCode.ExportTypeMismatch,
            $"The export '{export.FullName}' takes arguments or returns a value, and none were given: write the call with its arguments, {export.FullName.Replace('#', '.')}(...), or name a function that takes nothing. {Candidates(exports)}");
    }

    private static PlannedInit FindDefault(ComponentExport[] exports)
    {
        var found = InitFunction.DefaultNames.Select(name => exports.FirstOrDefault(export => export.Instance is null && export.Name == name)).FirstOrDefault(export => export is not null)
            ?? throw new WasmException(WasmErrorCode.ExportNotFound, $"The component exports no init function: none of {string.Join(", ", InitFunction.DefaultNames)}. {Candidates(exports)}");
        if (Fits(found.Type)) return new PlannedInit(found, [], found.Name);
        throw new WasmException(
            WasmErrorCode.ExportTypeMismatch, $"The export '{found.Name}' takes arguments or returns a value: write the call with its arguments. {Candidates(exports)}");
    }

    private static bool Fits(ComponentFunctionType type) => type.Parameters.IsEmpty && type.Result is (null or ResultType);

    private static ComponentExport ToExport(ComponentItem item)
    {
        int hash = item.FullName.LastIndexOf('#');
        return new ComponentExport(hash < 0 ? null : item.FullName[..hash], item.Name.Name, item.Function!);
    }

    private static string Candidates(ComponentExport[] exports)
    {
        string[] names = [.. exports.Where(export => Fits(export.Type)).Select(export => $"'{export.FullName}'")];
        return names.Length == 0 ? "No exported function takes and returns nothing." : $"These would fit: {string.Join(", ", names)}.";
    }
}
