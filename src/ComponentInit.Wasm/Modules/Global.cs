using ComponentInit.Wasm.Types;

namespace ComponentInit.Wasm.Modules;

/// <summary>A global that a module defines (core specification, section 5.5.9).</summary>
/// <param name="Type">Its type.</param>
/// <param name="Initial">Its initialiser.</param>
public sealed record Global(GlobalType Type, ConstantExpression Initial);
