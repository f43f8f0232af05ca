using ComponentInit.Wasm.Types;

namespace ComponentInit.Core.Preinit.Components;

/// <summary>A global in the list that the accessor gives.</summary>
/// <param name="Instance">Position of its core instance in the plan.</param>
/// <param name="Name">Name the instance exports it by.</param>
/// <param name="Type">Its type. A number or vector is given as its bits; of a reference, one byte says whether it is not null.</param>
/// <param name="Offset">Where it stands in the list, in bytes.</param>
internal readonly record struct StateField(int Instance, string Name, GlobalType Type, int Offset);
