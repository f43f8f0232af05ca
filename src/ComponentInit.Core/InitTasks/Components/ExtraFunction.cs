using ComponentInit.Core.InitTasks.Protocols;
using ComponentInit.Wasm.Types;

namespace ComponentInit.Core.InitTasks.Components;

/// <summary>A function to wrap in an extra module.</summary>
/// <param name="Module">Module name to import it from.</param>
/// <param name="Name">Its name there.</param>
/// <param name="Type">Its type.</param>
/// <param name="Calls">The calls around it.</param>
/// <param name="HookModule">Module name to import the hooks from.</param>
internal sealed record ExtraFunction(string Module, string Name, FunctionType Type, HookCalls Calls, string HookModule);
