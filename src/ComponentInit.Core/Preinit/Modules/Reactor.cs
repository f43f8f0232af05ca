using ComponentInit.Wasm.Modules;
using ComponentInit.Wasm.Types;

namespace ComponentInit.Core.Preinit.Modules;

/// <summary>The reactor convention of WASI: an export <c>_initialize</c> that is called once before any other.</summary>
internal static class Reactor
{
    /// <summary>Name of the export.</summary>
    public const string Initialize = "_initialize";

    /// <summary>The export, where it is a function that takes and returns nothing; an export of that name and another type means something else.</summary>
    public static ModuleExport? Find(WasmModule module) => module.Exports.FirstOrDefault(export =>
        export is { Name: Initialize, Kind: ExternKind.Function } && module.FunctionTypeOf(export.Index).Equals(FunctionType.Empty));
}
