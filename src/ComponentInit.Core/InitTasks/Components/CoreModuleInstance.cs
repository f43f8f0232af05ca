using ComponentInit.Core.InitTasks.Protocols;
using ComponentInit.Wasm.Components;
using ComponentInit.Wasm.Components.Definitions;
using ComponentInit.Wasm.Modules;

namespace ComponentInit.Core.InitTasks.Components;

/// <summary>A core module that a component instantiates.</summary>
internal sealed class CoreModuleInstance
{
    private readonly IndexSpaceEntry _entry;
    private readonly Lazy<Dictionary<string, ModuleExport>> _functions;
    private readonly Lazy<ImportUses> _imports;

    /// <summary>Reads the module.</summary>
    /// <param name="entry">The instantiation.</param>
    /// <param name="origin">The definition of the module, in the component or another one.</param>
    /// <param name="isOwn">Whether the component itself defines the module.</param>
    /// <param name="isShared">Whether other instances are made of the module too, or may be.</param>
    public CoreModuleInstance(IndexSpaceEntry entry, IndexSpaceEntry origin, bool isOwn, bool isShared)
    {
        _entry = entry;
        ModuleEntry = origin;
        IsOwn = isOwn;
        IsShared = isShared;
        Module = ((CoreModuleDefinition)origin.Definition).Read();
        HoldsWrappers = Module.Imports.Any(import => import.Kind == ExternKind.Function && HookNames.Contains(import.Name));
        _functions = new(() => Module.Exports.Where(export => export.Kind == ExternKind.Function).ToDictionary(export => export.Name, StringComparer.Ordinal));
        _imports = new(() => new ImportUses(Module));
    }

    /// <summary>Core instance index.</summary>
    public uint Index => _entry.Index;

    /// <summary>Position of the section of the instantiation in the component.</summary>
    public int Section => _entry.Section;

    /// <summary>The instantiation.</summary>
    public CoreInstantiation Definition => (CoreInstantiation)_entry.Definition;

    /// <summary>The module.</summary>
    public WasmModule Module { get; }

    /// <summary>The definition of the module.</summary>
    public IndexSpaceEntry ModuleEntry { get; }

    /// <summary>Whether the component itself defines the module.</summary>
    public bool IsOwn { get; }

    /// <summary>Whether other instances are made of the module too, or may be.</summary>
    public bool IsShared { get; }

    /// <summary>Whether the module imports a hook: it holds wrappers then.</summary>
    public bool HoldsWrappers { get; }

    /// <summary>What the module does with the functions it imports.</summary>
    public ImportUses Imports => _imports.Value;

    /// <summary>Function index of an export, or null.</summary>
    public uint? FindFunction(string export) => _functions.Value.TryGetValue(export, out var found) ? found.Index : null;

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
