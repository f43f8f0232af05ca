using ComponentInit.Wasm.Modules;
using ComponentInit.Wasm.Types;

namespace ComponentInit.Wasm.Components.Definitions;

/// <summary>The type of an import or export of a core module (core specification, section 5.3.17).</summary>
/// <param name="Kind">What it is.</param>
/// <param name="TypeIndex">Core type index of a function or tag, else 0.</param>
/// <param name="Table">Type of a table, else null.</param>
/// <param name="Memory">Type of a memory, else null.</param>
/// <param name="Global">Type of a global, else null.</param>
public sealed record CoreExternType(ExternKind Kind, uint TypeIndex = 0, TableType? Table = null, MemoryType? Memory = null, GlobalType? Global = null);
