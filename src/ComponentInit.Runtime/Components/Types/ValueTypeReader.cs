using System.Collections.Immutable;
using ComponentInit.Runtime.Interop;
using ComponentInit.Wasm.Components.Types;

namespace ComponentInit.Runtime.Components.Types;

/// <summary>Makes types of ours from native ones. The engine bounds how deep types are nested.</summary>
internal sealed unsafe class ValueTypeReader
{
    private readonly IReadOnlyList<NativeItem> _resources;

    /// <summary>Reads types of a component.</summary>
    /// <param name="resources">The resource types that the component imports and exports: handles are named after them.</param>
    public ValueTypeReader(IReadOnlyList<NativeItem> resources) => _resources = resources;

    /// <summary>Reads the type of a function.</summary>
    public ComponentFunctionType ReadFunction(nint function)
    {
        NativeComponentValueType type;
        byte* name;
        nuint length;
        var parameters = ImmutableArray.CreateBuilder<NamedType>();
        nuint count = ComponentTypeApi.wasmtime_component_func_type_param_count(function);
        for (nuint index = 0; index < count; index++)
        {
            if (ComponentTypeApi.wasmtime_component_func_type_param_nth(function, index, &name, &length, &type) != 0)
                parameters.Add(new NamedType(NativeText.Read(name, length), Take(&type)));
        }
        ComponentValueType? result = ComponentTypeApi.wasmtime_component_func_type_result(function, &type) != 0 ? Take(&type) : null;
        return new ComponentFunctionType(parameters.ToImmutable(), result, ComponentTypeApi.wasmtime_component_func_type_async(function) != 0);
    }

    private ComponentValueType Take(NativeComponentValueType* type)
    {
        ComponentValueType read = Read(type);
        ComponentValueTypeApi.wasmtime_component_valtype_delete(type);
        return read;
    }

    private ComponentValueType Read(NativeComponentValueType* type) => type->Kind switch
    {
        NativeComponentTypeKind.Bool => new PrimitiveType(PrimitiveKind.Bool),
        NativeComponentTypeKind.S8 => new PrimitiveType(PrimitiveKind.S8),
        NativeComponentTypeKind.U8 => new PrimitiveType(PrimitiveKind.U8),
        NativeComponentTypeKind.S16 => new PrimitiveType(PrimitiveKind.S16),
        NativeComponentTypeKind.U16 => new PrimitiveType(PrimitiveKind.U16),
        NativeComponentTypeKind.S32 => new PrimitiveType(PrimitiveKind.S32),
        NativeComponentTypeKind.U32 => new PrimitiveType(PrimitiveKind.U32),
        NativeComponentTypeKind.S64 => new PrimitiveType(PrimitiveKind.S64),
        NativeComponentTypeKind.U64 => new PrimitiveType(PrimitiveKind.U64),
        NativeComponentTypeKind.F32 => new PrimitiveType(PrimitiveKind.F32),
        NativeComponentTypeKind.F64 => new PrimitiveType(PrimitiveKind.F64),
        NativeComponentTypeKind.Char => new PrimitiveType(PrimitiveKind.Char),
        NativeComponentTypeKind.String => new PrimitiveType(PrimitiveKind.String),
        NativeComponentTypeKind.ErrorContext => new PrimitiveType(PrimitiveKind.ErrorContext),
        NativeComponentTypeKind.List => new ListType(Only(ComponentValueTypeApi.wasmtime_component_list_type_element, type->Type)),
        NativeComponentTypeKind.Option => new OptionType(Only(ComponentValueTypeApi.wasmtime_component_option_type_ty, type->Type)),
        NativeComponentTypeKind.Result => new ResultType(
            Perhaps(ComponentValueTypeApi.wasmtime_component_result_type_ok, type->Type), Perhaps(ComponentValueTypeApi.wasmtime_component_result_type_err, type->Type)),
        NativeComponentTypeKind.Map => new MapType(
            Only(ComponentValueTypeApi.wasmtime_component_map_type_key, type->Type), Only(ComponentValueTypeApi.wasmtime_component_map_type_value, type->Type)),
        NativeComponentTypeKind.Future => new FutureType(Perhaps(ComponentValueTypeApi.wasmtime_component_future_type_ty, type->Type)),
        NativeComponentTypeKind.Stream => new StreamType(Perhaps(ComponentValueTypeApi.wasmtime_component_stream_type_ty, type->Type)),
        NativeComponentTypeKind.Own => new HandleType(ResourceName(type->Type), IsBorrowed: false),
        NativeComponentTypeKind.Borrow => new HandleType(ResourceName(type->Type), IsBorrowed: true),
        NativeComponentTypeKind.Record => ReadRecord(type->Type),
        NativeComponentTypeKind.Tuple => ReadTuple(type->Type),
        NativeComponentTypeKind.Variant => ReadVariant(type->Type),
        NativeComponentTypeKind.Enum => new EnumType(ReadNames(
            type->Type, ComponentValueTypeApi.wasmtime_component_enum_type_names_count(type->Type), ComponentValueTypeApi.wasmtime_component_enum_type_names_nth)),
        NativeComponentTypeKind.Flags => new FlagsType(ReadNames(
            type->Type, ComponentValueTypeApi.wasmtime_component_flags_type_names_count(type->Type), ComponentValueTypeApi.wasmtime_component_flags_type_names_nth)),
        _ => throw new NotSupportedException($"type kind {type->Kind}"),
    };

    private delegate void OnlyInner(nint type, NativeComponentValueType* inner);

    private delegate byte PerhapsInner(nint type, NativeComponentValueType* inner);

    private delegate byte NthName(nint type, nuint index, byte** name, nuint* length);

    private ComponentValueType Only(OnlyInner read, nint type)
    {
        NativeComponentValueType inner;
        read(type, &inner);
        return Take(&inner);
    }

    private ComponentValueType? Perhaps(PerhapsInner read, nint type)
    {
        NativeComponentValueType inner;
        return read(type, &inner) != 0 ? Take(&inner) : null;
    }

    private RecordType ReadRecord(nint type)
    {
        var fields = ImmutableArray.CreateBuilder<NamedType>();
        nuint count = ComponentValueTypeApi.wasmtime_component_record_type_field_count(type);
        for (nuint index = 0; index < count; index++)
        {
            byte* name;
            nuint length;
            NativeComponentValueType inner;
            if (ComponentValueTypeApi.wasmtime_component_record_type_field_nth(type, index, &name, &length, &inner) != 0)
                fields.Add(new NamedType(NativeText.Read(name, length), Take(&inner)));
        }
        return new RecordType(fields.ToImmutable());
    }

    private TupleType ReadTuple(nint type)
    {
        var elements = ImmutableArray.CreateBuilder<ComponentValueType>();
        nuint count = ComponentValueTypeApi.wasmtime_component_tuple_type_types_count(type);
        for (nuint index = 0; index < count; index++)
        {
            NativeComponentValueType inner;
            if (ComponentValueTypeApi.wasmtime_component_tuple_type_types_nth(type, index, &inner) != 0)
                elements.Add(Take(&inner));
        }
        return new TupleType(elements.ToImmutable());
    }

    private VariantType ReadVariant(nint type)
    {
        var cases = ImmutableArray.CreateBuilder<VariantCase>();
        nuint count = ComponentValueTypeApi.wasmtime_component_variant_type_case_count(type);
        for (nuint index = 0; index < count; index++)
        {
            byte* name;
            nuint length;
            byte hasPayload;
            NativeComponentValueType inner;
            if (ComponentValueTypeApi.wasmtime_component_variant_type_case_nth(type, index, &name, &length, &hasPayload, &inner) != 0)
                cases.Add(new VariantCase(NativeText.Read(name, length), hasPayload != 0 ? Take(&inner) : null));
        }
        return new VariantType(cases.ToImmutable());
    }

    private static ImmutableArray<string> ReadNames(nint type, nuint count, NthName read)
    {
        var names = ImmutableArray.CreateBuilder<string>();
        for (nuint index = 0; index < count; index++)
        {
            byte* name;
            nuint length;
            if (read(type, index, &name, &length) != 0)
                names.Add(NativeText.Read(name, length));
        }
        return names.ToImmutable();
    }

    private string ResourceName(nint type) =>
        _resources.FirstOrDefault(item => ComponentResourceApi.wasmtime_component_resource_type_equal(item.Type, type) != 0)?.Name ?? "";
}
