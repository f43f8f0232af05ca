using ComponentInit.Wasm.Types;

namespace ComponentInit.Wasm.Modules;

/// <summary>A table that a module defines (core specification, section 5.5.7).</summary>
/// <param name="Type">Its type.</param>
/// <param name="Initial">What its elements are at first; null where they are null.</param>
public sealed record Table(TableType Type, ConstantExpression? Initial);
