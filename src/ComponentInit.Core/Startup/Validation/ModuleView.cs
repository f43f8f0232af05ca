using ComponentInit.Core.Startup.Plans;
using ComponentInit.Wasm.Modules;
using ComponentInit.Wasm.Types;

namespace ComponentInit.Core.Startup.Validation;

/// <summary>What a module has that a plan can speak of: exports by name, function types, memories.</summary>
internal sealed class ModuleView
{
    private readonly Dictionary<string, ModuleExport> _exports = new(StringComparer.Ordinal);
    private readonly Dictionary<uint, string> _functionExports = [];
    private readonly uint[] _typeIndices;

    public ModuleView(WasmModule module)
    {
        Module = module;
        foreach (var export in module.Exports)
        {
            _exports[export.Name] = export;
            if (export.Kind == ExternKind.Function) _functionExports.TryAdd(export.Index, export.Name);
        }

        var imported = module.ImportsOf(ExternKind.Function).Select(import => import.TypeIndex).ToList();
        ImportedFunctions = (uint)imported.Count;
        _typeIndices = [.. imported, .. module.Functions];
        StartFunction = module.StartFunction;
        HasWideMemory = module.ImportsOf(ExternKind.Memory).Select(import => import.Memory!).Concat(module.Memories).FirstOrDefault()?.Limits.Is64 == true;
    }

    public WasmModule Module { get; }

    public uint ImportedFunctions { get; }

    public uint FunctionCount => (uint)_typeIndices.Length;

    public uint? StartFunction { get; }

    /// <summary>Whether addresses are 64 bits wide: those of the first memory.</summary>
    public bool HasWideMemory { get; }

    public bool ImportsSharedMemory => Module.ImportsOf(ExternKind.Memory).Any(import => import.Memory!.Limits.IsShared);

    public ModuleExport? Find(string name) => _exports.GetValueOrDefault(name);

    public bool HasFunction(string name) => Find(name) is { Kind: ExternKind.Function };

    /// <summary>The first name that a function is exported under, or null.</summary>
    public string? ExportOf(uint function) => _functionExports.GetValueOrDefault(function);

    public FunctionType TypeOf(uint function) => Module.FunctionTypeAt(_typeIndices[function]);

    /// <summary>The functions that a target stands for, in export order; empty where there is none.</summary>
    public IEnumerable<uint> Resolve(EntryTarget target) => target.Kind switch
    {
        EntryTargetKind.Export => Find(target.Name) is { Kind: ExternKind.Function } export && export.Index < FunctionCount ? [export.Index] : [],
        EntryTargetKind.FunctionIndex => target.FunctionIndex < FunctionCount ? [target.FunctionIndex] : [],
        EntryTargetKind.Prefix => Exported(target.Name),
        _ => Exported(""),
    };

    private IEnumerable<uint> Exported(string prefix) =>
        from export in Module.Exports
        where export.Kind == ExternKind.Function && export.Index < FunctionCount && export.Name.StartsWith(prefix, StringComparison.Ordinal)
        select export.Index;
}
