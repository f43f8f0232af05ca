using ComponentInit.Wasm.Types;

namespace ComponentInit.Core.Preinit.Components;

/// <summary>A memory that the accessor gives.</summary>
/// <param name="Instance">Position of its core instance in the plan.</param>
/// <param name="Index">Index among the memories that its module defines.</param>
/// <param name="Type">Its type.</param>
internal readonly record struct StateMemory(int Instance, int Index, MemoryType Type);
