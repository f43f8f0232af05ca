namespace ComponentInit.Wasm.Components.Resolution;

/// <summary>A function.</summary>
internal sealed class FunctionEntity : ComponentEntity
{
    /// <summary>Creates one.</summary>
    /// <param name="type">Its type.</param>
    public FunctionEntity(TypeEntity type) => Type = type;

    /// <summary>Its type.</summary>
    public TypeEntity Type { get; }
}
