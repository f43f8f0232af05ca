using ComponentInit.Core.InitTasks.Protocols;
using ComponentInit.Wasm.Components.Definitions;
using ComponentInit.Wasm.Modules;

namespace ComponentInit.Core.InitTasks.Components;

/// <summary>A core module that a component instantiates.</summary>
/// <param name="Index">Core instance index.</param>
/// <param name="Section">Position of the section of the instantiation in the component.</param>
/// <param name="Definition">The instantiation.</param>
/// <param name="Module">The module.</param>
/// <param name="ModuleIndex">Core module index, where the component itself defines the module; else null.</param>
/// <param name="IsShared">Whether other instances are made of the module too, or may be.</param>
internal sealed record CoreModuleInstance(uint Index, int Section, CoreInstantiation Definition, WasmModule Module, uint? ModuleIndex, bool IsShared)
{
    private readonly Lazy<Dictionary<string, uint>> _functions =
        new(() => Module.Exports.Where(export => export.Kind == ExternKind.Function).ToDictionary(export => export.Name, export => export.Index, StringComparer.Ordinal));

    /// <summary>Whether its module imports a hook: it holds wrappers then.</summary>
    public bool HoldsWrappers { get; } = Module.Imports.Any(import => import.Kind == ExternKind.Function && HookNames.Contains(import.Name));

    /// <summary>Function index of an export, or null.</summary>
    public uint? FindFunction(string export) => _functions.Value.TryGetValue(export, out uint function) ? function : null;

    /// <summary>The core instance that serves the imports of a module name, or null.</summary>
    public uint? FindArgument(string name)
    {
        foreach (var argument in Definition.Arguments)
        {
            if (argument.Name == name) return argument.InstanceIndex;
        }

        return null;
    }
}
