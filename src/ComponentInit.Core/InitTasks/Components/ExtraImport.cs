using ComponentInit.Wasm.Types;

namespace ComponentInit.Core.InitTasks.Components;

/// <summary>A function that an extra module imports.</summary>
/// <param name="Module">Module name; a number.</param>
/// <param name="Name">Its name.</param>
/// <param name="Type">Its type.</param>
internal sealed record ExtraImport(string Module, string Name, FunctionType Type);
