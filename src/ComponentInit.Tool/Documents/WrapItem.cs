using ComponentInit.Core.InitTasks;
using ComponentInit.Core.InitTasks.Protocols;

namespace ComponentInit.Tool.Documents;

/// <summary>A wrapped export of a <see cref="WrapDocument"/>.</summary>
/// <param name="Name">Name of the core export.</param>
/// <param name="Instance">The core instance of a component that it is an export of; null in a core module.</param>
/// <param name="Role">What the canonical ABI uses it for.</param>
/// <param name="Mode">Where its wrapper is.</param>
/// <param name="Before">The call before it, such as <c>__wasm_task_hook(0)</c>, or null.</param>
/// <param name="After">The call after it, or null.</param>
/// <param name="Suspended">The call after it in the place of the other one when the task waits or yields, or null.</param>
public sealed record WrapItem(string Name, string? Instance, ExportRole Role, WrapMode Mode, string? Before, string? After, string? Suspended);
