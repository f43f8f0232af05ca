using ComponentInit.Core.Startup.Plans;
using ComponentInit.Core.Startup.Sections;
using ComponentInit.Wasm.Modules;
using ComponentInit.Wasm.Types;

namespace ComponentInit.Core.Startup.Execution;

/// <summary>The plan of a module: the declared one, or the one that its exports say.</summary>
internal static class PlanOf
{
    /// <summary>Finds it.</summary>
    public static StartupPlan Module(WasmModule module) => StartupSection.Read(module) ?? new StartupPlan(
        Has(module, "_start") ? StartupKind.Command : Has(module, "_initialize") ? StartupKind.Reactor : StartupKind.Library,
        ProgramFlags.None,
        Has(module, "_start") ? [new StartupEntry(StartupPhase.Run, 0, EntryTarget.Export("_start"))]
            : Has(module, "_initialize") ? [new StartupEntry(StartupPhase.Init, 0, EntryTarget.Export("_initialize"))] : [],
        [],
        []);

    private static bool Has(WasmModule module, string name) => module.Exports.Any(export =>
        export.Kind == ExternKind.Function && export.Name == name && module.FunctionTypeOf(export.Index).Equals(FunctionType.Empty));
}
