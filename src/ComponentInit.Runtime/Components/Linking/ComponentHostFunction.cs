using ComponentInit.Runtime.Traps;
using ComponentInit.Wasm.Components.Types;

namespace ComponentInit.Runtime.Components.Linking;

/// <summary>A function of the host that stands for an import of a component. It is called on the guest's thread.</summary>
/// <param name="instance">Name of the imported instance it is in; empty for the component itself.</param>
/// <param name="name">Its name there.</param>
/// <param name="type">Its type.</param>
/// <param name="body">What it does.</param>
internal sealed class ComponentHostFunction(string instance, string name, ComponentFunctionType type, ComponentBody body)
{
    public string Instance { get; } = instance;

    public string Name { get; } = name;

    public ComponentFunctionType Type { get; } = type;

    public ComponentBody Body { get; } = body;

    /// <summary>How often it was called.</summary>
    public long Count { get; set; }

    /// <summary>The guest's stack at the first call.</summary>
    public IReadOnlyList<TrapFrame> FirstCallPath { get; set; } = [];
}
