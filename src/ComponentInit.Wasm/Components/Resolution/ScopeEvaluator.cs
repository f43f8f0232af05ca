using ComponentInit.Wasm.Components.DefinedTypes;
using ComponentInit.Wasm.Components.Definitions;

namespace ComponentInit.Wasm.Components.Resolution;

/// <summary>
/// Finds out what each index of a component stands for, in order: instances are made of their component or instance type, each with resource types of its own,
/// and imports of nested components are what they are instantiated with.
/// </summary>
internal sealed class ScopeEvaluator
{
    private const int MaxDefinitions = 1_000_000;
    private const int MaxDepth = 100;

    private readonly CancellationToken _cancellationToken;
    private int _definitions;

    private ScopeEvaluator(CancellationToken cancellationToken) => _cancellationToken = cancellationToken;

    /// <summary>Evaluates a component and those that it is nested in.</summary>
    /// <exception cref="WasmException">A section is malformed, an index is wrong, or instantiations multiply to more than a million definitions.</exception>
    public static TypeScope Evaluate(Component component, CancellationToken cancellationToken)
    {
        var outer = component.Parent is { } parent ? Evaluate(parent, cancellationToken) : null;
        return new ScopeEvaluator(cancellationToken).Evaluate(component.Definitions, outer, null, depth: 0);
    }

    private TypeScope Evaluate(IEnumerable<ComponentDefinition> definitions, TypeScope? outer, IReadOnlyDictionary<string, ComponentEntity>? arguments, int depth)
    {
        if (depth > MaxDepth) throw new WasmException(WasmErrorCode.WasmInvalid, $"instances are nested more than {MaxDepth} deep");
        var scope = new TypeScope(outer);
        foreach (var definition in definitions)
        {
            _cancellationToken.ThrowIfCancellationRequested();
            if (++_definitions > MaxDefinitions)
            {
                throw new WasmException(WasmErrorCode.WasmFeatureUnsupported, $"instantiations multiply to more than {MaxDefinitions} definitions");
            }

            Evaluate(definition, scope, arguments, depth);
        }

        return scope;
    }

    private void Evaluate(ComponentDefinition definition, TypeScope scope, IReadOnlyDictionary<string, ComponentEntity>? arguments, int depth)
    {
        switch (definition)
        {
            case ImportDefinition import:
                var imported = arguments?.GetValueOrDefault(import.Name.Name) ?? Name(Instance(import.Type, scope, depth), import.Name.Name);
                scope.Add(import.Type.Sort, imported);
                scope.Imports.Add(new ExternEntity(import.Name, import.Type.Sort, imported));
                break;
            case ExportDeclaration export:
                AddExport(scope, export.Name, export.Type.Sort, Instance(export.Type, scope, depth));
                break;
            case ExportDefinition { Ascription: { Sort: ComponentSort.Function } type } export:
                AddExport(scope, export.Name, export.Target, Instance(type, scope, depth));
                break;
            case ExportDefinition export:
                AddExport(scope, export.Name, export.Target, scope.Get(export.Target, export.Index));
                break;
            case { Sort: { } sort }:
                for (int i = 0; i < definition.Count; i++) scope.Add(sort, Entity(definition, scope, depth));
                break;
        }
    }

    private ComponentEntity Entity(ComponentDefinition definition, TypeScope scope, int depth) => definition switch
    {
        TypeDefinition type => Type(type.Type, scope),
        ExportAlias alias => scope.Get<InstanceEntity>(ComponentSort.Instance, alias.InstanceIndex).Get(alias.Name),
        OuterAlias alias => scope.Out(alias.ScopesOut).Get(alias.Target, alias.Index),
        CanonDefinition { Operation: CanonOperation.Lift } lift => new FunctionEntity(scope.Get<TypeEntity>(ComponentSort.Type, lift.TypeIndex)),
        NestedComponentDefinition { Component: { } component } => new TemplateEntity(component.Definitions, scope),
        Instantiation instantiation => Instantiate(instantiation, scope, depth),
        InlineExports bundle => new InstanceEntity([.. bundle.Exports.Select(export => Export(export.Name, export.Sort, scope.Get(export.Sort, export.Index)))]),
        StartDefinition => new ValueEntity(null, scope),
        ValueDefinition value => new ValueEntity(value.Type, scope),
        _ => new CoreEntity(),
    };

    private static ComponentEntity Type(DefinedType type, TypeScope scope) => type switch
    {
        ResourceDefinedType => new ResourceEntity(),
        ComponentDefinedType component => new TemplateEntity(component.Declarations, scope),
        InstanceDefinedType instance => new TemplateEntity(instance.Declarations, scope),
        _ => new TypeEntity(type, scope),
    };

    private ComponentEntity Instance(ExternType type, TypeScope scope, int depth) => type switch
    {
        { Sort: ComponentSort.Type, Index: null } => new ResourceEntity(),
        { Sort: ComponentSort.Value, Value: { } value } => new ValueEntity(value, scope),
        { Sort: ComponentSort.Value } => scope.Get(ComponentSort.Value, type.Index!.Value),
        { Sort: ComponentSort.CoreModule } => new CoreEntity(),
        { Sort: ComponentSort.Function } => new FunctionEntity(scope.Get<TypeEntity>(ComponentSort.Type, type.Index!.Value)),
        { Sort: ComponentSort.Instance } => Instantiate(scope.Get<TemplateEntity>(ComponentSort.Type, type.Index!.Value), null, depth),
        _ => scope.Get(ComponentSort.Type, type.Index!.Value),
    };

    private InstanceEntity Instantiate(Instantiation instantiation, TypeScope scope, int depth)
    {
        var arguments = new Dictionary<string, ComponentEntity>(StringComparer.Ordinal);
        foreach (var argument in instantiation.Arguments) arguments.TryAdd(argument.Name, scope.Get(argument.Sort, argument.Index));
        return Instantiate(scope.Get<TemplateEntity>(ComponentSort.Component, instantiation.ComponentIndex), arguments, depth);
    }

    private InstanceEntity Instantiate(TemplateEntity template, Dictionary<string, ComponentEntity>? arguments, int depth) =>
        new(Evaluate(template.Definitions, template.Scope, arguments, depth + 1).Exports);

    private static void AddExport(TypeScope scope, ExternName name, ComponentSort sort, ComponentEntity entity)
    {
        var export = Export(name, sort, entity);
        scope.Add(sort, export.Entity);
        scope.Exports.Add(export);
    }

    private static ExternEntity Export(ExternName name, ComponentSort sort, ComponentEntity entity) => new(name, sort, Name(entity, name.Name));

    private static ComponentEntity Name(ComponentEntity entity, string name) => entity is NamedEntity named ? named.WithName(name) : entity;
}
