using ComponentInit.Wasm.Components.Types;

namespace ComponentInit.Runtime.Components;

/// <summary>A function that a component exports.</summary>
/// <param name="Instance">Name of the exported instance it is in, such as <c>wasi:cli/run@0.2.3</c>; null for the component itself.</param>
/// <param name="Name">Its name there, such as <c>run</c> or <c>[method]counter.get</c>.</param>
/// <param name="Type">Its type.</param>
public sealed record ComponentExport(string? Instance, string Name, ComponentFunctionType Type)
{
    /// <summary>The whole name: <c>wasi:cli/run@0.2.3#run</c>.</summary>
    public string FullName => Instance is null ? Name : $"{Instance}#{Name}";
}
