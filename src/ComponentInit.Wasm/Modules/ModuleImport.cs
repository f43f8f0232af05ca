using ComponentInit.Wasm.Types;

namespace ComponentInit.Wasm.Modules;

/// <summary>An import of a core module (core specification, section 5.5.5).</summary>
/// <param name="Module">Name of the module it is imported from.</param>
/// <param name="Name">Its name there.</param>
/// <param name="Kind">What it is.</param>
/// <param name="TypeIndex">Index of the type of a function or tag, else 0.</param>
/// <param name="Table">Type of a table, else null.</param>
/// <param name="Memory">Type of a memory, else null.</param>
/// <param name="Global">Type of a global, else null.</param>
public sealed record ModuleImport(
    string Module, string Name, ExternKind Kind, uint TypeIndex = 0, TableType? Table = null, MemoryType? Memory = null, GlobalType? Global = null)
{
    /// <summary>Both names, as they are written in messages: <c>module.name</c>.</summary>
    public string FullName => $"{Module}.{Name}";
}
