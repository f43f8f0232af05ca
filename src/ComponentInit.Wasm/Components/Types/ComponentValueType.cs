namespace ComponentInit.Wasm.Components.Types;

/// <summary>
/// A value type of the component model, resolved: no indices, ready to drive values and to be printed in WIT notation (component-model, Explainer.md,
/// Type Definitions).
/// </summary>
public abstract record ComponentValueType
{
    /// <summary>The name that the component imports or exports the type by, or null for a type without one.</summary>
    public string? Name { get; init; }
}
