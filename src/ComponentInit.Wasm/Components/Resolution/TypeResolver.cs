using ComponentInit.Wasm.Components.DefinedTypes;
using ComponentInit.Wasm.Components.Types;

namespace ComponentInit.Wasm.Components.Resolution;

/// <summary>Replaces the indices in types by what they stand for.</summary>
internal static class TypeResolver
{
    private const int MaxDepth = 100;

    /// <summary>Resolves a value type.</summary>
    /// <exception cref="WasmException"><see cref="WasmErrorCode.WasmInvalid"/>: an index is wrong, or the type is nested more than 100 deep.</exception>
    public static ComponentValueType Resolve(DefinedType type, TypeScope scope, int depth) => type switch
    {
        PrimitiveDefinedType primitive => new PrimitiveType(primitive.Kind),
        RecordDefinedType record => new RecordType([.. record.Fields.Select(field => Named(field, scope, depth))]),
        VariantDefinedType variant => new VariantType([.. variant.Cases.Select(item => new VariantCase(item.Label, Resolve(item.Payload, scope, depth)))]),
        ListDefinedType list => new ListType(Resolve(list.Element, scope, depth), list.Length),
        MapDefinedType map => new MapType(Resolve(map.Key, scope, depth), Resolve(map.Value, scope, depth)),
        TupleDefinedType tuple => new TupleType([.. tuple.Elements.Select(element => Resolve(element, scope, depth))]),
        FlagsDefinedType flags => new FlagsType(flags.Labels),
        EnumDefinedType enumeration => new EnumType(enumeration.Labels),
        OptionDefinedType option => new OptionType(Resolve(option.Value, scope, depth)),
        ResultDefinedType result => new ResultType(Resolve(result.Ok, scope, depth), Resolve(result.Error, scope, depth)),
        HandleDefinedType handle => new HandleType(scope.Get<ResourceEntity>(ComponentSort.Type, handle.ResourceIndex).Name ?? "", handle.IsBorrowed),
        StreamDefinedType stream => new StreamType(Resolve(stream.Element, scope, depth)),
        FutureDefinedType future => new FutureType(Resolve(future.Value, scope, depth)),
        _ => throw new WasmException(WasmErrorCode.WasmInvalid, "a type that is no value type is used as one"),
    };

    /// <summary>Resolves a function type.</summary>
    /// <exception cref="WasmException">
    /// <see cref="WasmErrorCode.WasmInvalid"/>: it is no function type, an index is wrong, or a type is nested more than 100 deep.
    /// </exception>
    public static ComponentFunctionType ResolveFunction(TypeEntity type)
    {
        if (type.Type is not FunctionDefinedType function) throw new WasmException(WasmErrorCode.WasmInvalid, "a function has a type that is no function type");
        return new ComponentFunctionType(
            [.. function.Parameters.Select(parameter => Named(parameter, type.Scope, 0))], Resolve(function.Result, type.Scope, 0), function.IsAsync);
    }

    /// <summary>Resolves a value type where one is used.</summary>
    /// <exception cref="WasmException"><see cref="WasmErrorCode.WasmInvalid"/>: an index is wrong, or the type is nested more than 100 deep.</exception>
    public static ComponentValueType Resolve(ValueTypeReference reference, TypeScope scope, int depth)
    {
        if (reference.Primitive is { } primitive) return new PrimitiveType(primitive);
        if (depth >= MaxDepth) throw new WasmException(WasmErrorCode.WasmInvalid, $"a type is nested more than {MaxDepth} deep");
        return scope.Get<TypeEntity>(ComponentSort.Type, reference.Index).Resolve(depth + 1);
    }

    private static ComponentValueType? Resolve(ValueTypeReference? reference, TypeScope scope, int depth) => reference is { } some ? Resolve(some, scope, depth) : null;

    private static NamedType Named(LabeledValueType field, TypeScope scope, int depth) => new(field.Label, Resolve(field.Type, scope, depth));
}
