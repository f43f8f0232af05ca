using System.Globalization;
using ComponentInit.Wasm.Modules;

namespace ComponentInit.Core.InitTasks.Wrappers;

/// <summary>Collects what becomes of the exports of a module whose functions are wrapped.</summary>
internal sealed class WrapperExports
{
    private readonly ModuleEditor _editor;
    private readonly HashSet<string> _names;
    private readonly Dictionary<string, ModuleExport?> _changed = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _added = new(StringComparer.Ordinal);
    private readonly List<ModuleExport> _new = [];

    public WrapperExports(ModuleEditor editor)
    {
        _editor = editor;
        _names = editor.Exports.Select(export => export.Name).ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>Makes an export one of a wrapper.</summary>
    public void Replace(string name, uint wrapper) => _changed[name] = new ModuleExport(name, ExternKind.Function, wrapper);

    /// <summary>Removes an export.</summary>
    public void Remove(string name) => _changed[name] = null;

    /// <summary>Exports a wrapper beside its original.</summary>
    /// <param name="name">Name of the export of the original.</param>
    /// <param name="wrapper">Function index of the wrapper.</param>
    /// <returns>Name of the export of the wrapper.</returns>
    public string Add(string name, uint wrapper)
    {
        string key = wrapper.ToString(CultureInfo.InvariantCulture);
        if (_added.TryGetValue(key, out string? present)) return present;
        string free = $"hook-{name}";
        for (int i = 2; !_names.Add(free); i++) free = $"hook{i}-{name}";
        _added.Add(key, free);
        _new.Add(new ModuleExport(free, ExternKind.Function, wrapper));
        return free;
    }

    /// <summary>Edits the exports.</summary>
    public void Apply()
    {
        _editor.MapExports(export => _changed.TryGetValue(export.Name, out var replacement) ? replacement : export);
        foreach (var export in _new) _editor.AddExport(export.Name, export.Kind, export.Index);
    }
}
