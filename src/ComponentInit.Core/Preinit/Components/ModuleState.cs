using ComponentInit.Wasm.Modules;

namespace ComponentInit.Core.Preinit.Components;

/// <summary>Tells whether a core module has state that an instance keeps.</summary>
internal static class ModuleState
{
    /// <summary>Whether an instance of the module has state of its own, or changes that of others when it is made.</summary>
    public static bool Has(WasmModule module) =>
        module.Memories.Length > 0
        || module.Tables.Length > 0
        || module.Globals.Any(global => global.Type.IsMutable)
        || module.StartFunction is not null;
}
