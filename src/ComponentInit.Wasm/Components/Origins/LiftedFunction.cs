using ComponentInit.Wasm.Components.Definitions;
using ComponentInit.Wasm.Modules;

namespace ComponentInit.Wasm.Components.Origins;

/// <summary>A function that a component lifts out of a core module.</summary>
/// <param name="Scope">The component that lifts it.</param>
/// <param name="Canon">The canonical definition; its indices are of that component.</param>
/// <param name="CoreFunction">Where the core function comes from.</param>
/// <param name="Module">
/// The core module that exports the core function, or where its definition comes from when its code is not part of the component; null when the
/// function is no export of a core module.
/// </param>
public sealed record LiftedFunction(InstanceScope Scope, CanonDefinition Canon, ComponentOrigin CoreFunction, ComponentOrigin? Module)
{
    /// <summary>The name that the core module exports the function by, or null.</summary>
    public string? CoreExportName => Module is null ? null : CoreFunction.ExportName;

    /// <summary>The core module, or null when its code is not part of the component.</summary>
    public CoreModuleDefinition? CoreModule => Module?.Entry.Definition as CoreModuleDefinition;

    /// <summary>Reads the core module to find the function.</summary>
    /// <returns>Function index in the core module, or null when its code is not part of the component or has no such export.</returns>
    /// <exception cref="WasmFormatException">The core module is malformed.</exception>
    public uint? FindCoreFunctionIndex() =>
        CoreModule?.Read().Exports.FirstOrDefault(export => export.Kind == ExternKind.Function && export.Name == CoreExportName)?.Index;

    /// <summary>Follows a function to the canonical definition that lifts it and the core function behind that.</summary>
    /// <param name="function">Where the function comes from.</param>
    /// <returns>Null when the function is not lifted by the component, such as one that is imported.</returns>
    /// <exception cref="WasmException">A definition that is referred to does not exist.</exception>
    public static LiftedFunction? Of(ComponentOrigin function)
    {
        if (!function.Exports.IsEmpty || function.Entry.Definition is not CanonDefinition { Operation: CanonOperation.Lift } canon) return null;
        var core = function.Scope.Trace(ComponentSort.CoreFunction, canon.FunctionIndex);
        if (core.Exports.IsEmpty || core.Entry.Definition is not CoreInstantiation instantiation) return new LiftedFunction(function.Scope, canon, core, null);
        return new LiftedFunction(function.Scope, canon, core, core.Scope.Trace(ComponentSort.CoreModule, instantiation.ModuleIndex));
    }
}
