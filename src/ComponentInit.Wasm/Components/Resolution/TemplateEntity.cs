using ComponentInit.Wasm.Components.Definitions;

namespace ComponentInit.Wasm.Components.Resolution;

/// <summary>
/// A component, component type or instance type: definitions that are evaluated each time it is instantiated, so that each instance has resource
/// types of its own.
/// </summary>
internal sealed class TemplateEntity : ComponentEntity
{
    /// <summary>Creates one.</summary>
    /// <param name="definitions">Its definitions or declarations.</param>
    /// <param name="scope">The scope that it stands in.</param>
    public TemplateEntity(IEnumerable<ComponentDefinition> definitions, TypeScope scope)
    {
        Definitions = definitions;
        Scope = scope;
    }

    /// <summary>Its definitions or declarations.</summary>
    public IEnumerable<ComponentDefinition> Definitions { get; }

    /// <summary>The scope that it stands in.</summary>
    public TypeScope Scope { get; }
}
