using System.Collections;
using System.Collections.Immutable;
using ComponentInit.Wasm;
using ComponentInit.Wasm.Components.Types;

namespace ComponentInit.Runtime.Values.Objects;

/// <summary>Makes values from plain objects by the mapping of <see cref="ValueObjects"/>, led by their types.</summary>
internal sealed class ObjectValueReader
{
    private readonly IObjectAccess _access;
    private readonly ValuePath _path;

    /// <summary>Reads with an accessor.</summary>
    /// <param name="access">How to look into objects.</param>
    /// <param name="place">What the whole value is.</param>
    public ObjectValueReader(IObjectAccess access, string place)
    {
        _access = access;
        _path = new ValuePath(place);
    }

    /// <summary>Makes one value.</summary>
    public ComponentValue Read(ComponentValueType type, object? given)
    {
        if (_path.Depth > ValueLimits.Nesting)
            throw Error($"values nest deeper than {ValueLimits.Nesting} levels");
        object? value = _access.Unwrap(given);
        if (value is ComponentValue made && (type is not OptionType || made is OptionValue))
        {
            ValueTypeChecker.Check(type, made, _path.ToString());
            return made;
        }
        return type switch
        {
            PrimitiveType primitive => ObjectScalars.Read(primitive.Kind, value) ?? throw Error(ObjectScalars.Mismatch(primitive.Kind, value)),
            ListType list => ReadList(list, value),
            TupleType tuple => new TupleValue(ReadItems(tuple, value, (uint)tuple.Elements.Length, index => tuple.Elements[index])),
            RecordType record => ReadRecord(record, given, value),
            FlagsType flags => ReadFlags(flags, value),
            EnumType enumeration => ReadEnum(enumeration, value),
            VariantType variant => ReadVariant(variant, value),
            OptionType option => ReadOption(option, given, value),
            ResultType result => ReadResult(result, value),
            MapType map => ReadMap(map, value),
            HandleType => throw Wrong(type, value),
            _ => throw Error($"a value of type {TypeText.Of(type)} cannot be given"),
        };
    }

    private ListValue ReadList(ListType type, object? value)
    {
        if (type.Element is not PrimitiveType { Kind: PrimitiveKind.U8 })
            return new ListValue(ReadItems(type, value, type.Length, _ => type.Element));
        ImmutableArray<byte> bytes = value is byte[] array
            ? ImmutableArray.Create(array)
            : [.. ReadItems(type, value, type.Length, _ => type.Element).Select(item => (byte)((IntegerValue)item).Value)];
        return type.Length is not uint length || bytes.Length == length ? new ListValue(bytes) : throw WrongCount(type, bytes.Length, length);
    }

    private ImmutableArray<ComponentValue> ReadItems(ComponentValueType type, object? value, uint? count, Func<int, ComponentValueType> elementType)
    {
        IEnumerable given = ObjectShapes.Items(value) ?? throw Wrong(type, value);
        var items = ImmutableArray.CreateBuilder<ComponentValue>();
        foreach (object? item in given)
        {
            if (items.Count == count)
                throw Error($"more elements than {TypeText.Of(type)} has");
            _path.Enter(items.Count);
            items.Add(Read(elementType(items.Count), item));
            _path.Leave();
        }
        return count is not uint wanted || items.Count == wanted ? items.DrainToImmutable() : throw WrongCount(type, items.Count, wanted);
    }

    private RecordValue ReadRecord(RecordType type, object? given, object? value)
    {
        var fields = new ObjectFields(type, _access);
        string? problem = fields.Collect(given, value);
        if (problem is not null)
            throw Error(problem);
        if (fields.IsEmpty && type.Fields.Any(field => field.Type is not OptionType) && ObjectShapes.Entries(value) is null)
            throw Wrong(type, value);
        return new RecordValue([.. type.Fields.Select((field, index) => new NamedValue(field.Name, ReadField(field, fields, index)))]);
    }

    private ComponentValue ReadField(NamedType field, ObjectFields fields, int index)
    {
        if (fields.TryGet(index, out object? value))
            return ReadMember(field.Name, field.Type, value);
        return field.Type is OptionType ? new OptionValue(null) : throw Error($"field {field.Name} of type {TypeText.Of(field.Type)} is missing");
    }

    private FlagsValue ReadFlags(FlagsType type, object? value)
    {
        IEnumerable given = value is string one ? new[] { one } : ObjectShapes.Items(value) ?? throw Wrong(type, value);
        var set = new HashSet<string>(StringComparer.Ordinal);
        foreach (object? item in given)
        {
            string name = _access.Unwrap(item) as string ?? throw Wrong(type, item);
            if (!type.Names.Contains(name))
                throw Error($"no flag {name}{Suggestion.For(name, type.Names, "flags")}");
            set.Add(name);
        }
        return new FlagsValue([.. type.Names.Where(set.Contains)]);
    }

    private EnumValue ReadEnum(EnumType type, object? value)
    {
        string name = value as string ?? throw Wrong(type, value);
        return type.Cases.Contains(name) ? new EnumValue(name) : throw Error($"no case {name}{Suggestion.For(name, type.Cases, "cases")}");
    }

    private VariantValue ReadVariant(VariantType type, object? value)
    {
        (string name, object? payload, bool hasPayload) = value is string only ? (only, null, false) : OnlyEntry(type, value);
        VariantCase? found = type.Cases.FirstOrDefault(item => item.Name == name);
        if (found is null)
            throw Error($"no case {name}{Suggestion.For(name, [.. type.Cases.Select(item => item.Name)], "cases")}");
        return new VariantValue(name, ReadPayload(name, found.Payload, payload, hasPayload));
    }

    private OptionValue ReadOption(OptionType type, object? given, object? value)
    {
        if (value is null)
            return new OptionValue(null);
        if (type.Value is not OptionType)
            return new OptionValue(ReadMember("some", type.Value, given));
        (string name, object? inner, _) = OnlyEntry(type, value);
        return name == "some" ? new OptionValue(ReadMember("some", type.Value, inner)) : throw Wrong(type, value);
    }

    private ResultValue ReadResult(ResultType type, object? value)
    {
        (string name, object? payload, bool hasPayload) = value is string only ? (only, null, false) : OnlyEntry(type, value);
        if (name is not ("ok" or "err"))
            throw Error($"expected the entry ok or err for {TypeText.Of(type)}, found {name}");
        return new ResultValue(name == "ok", ReadPayload(name, name == "ok" ? type.Ok : type.Error, payload, hasPayload));
    }

    private ComponentValue? ReadPayload(string name, ComponentValueType? type, object? payload, bool hasPayload)
    {
        if (type is null)
            return _access.Unwrap(payload) is null ? null : throw Error($"{name} has no payload");
        return hasPayload ? ReadMember(name, type, payload) : throw Error($"{name} needs a payload of type {TypeText.Of(type)}: a dictionary with the entry {name}");
    }

    private MapValue ReadMap(MapType type, object? value)
    {
        if (ObjectShapes.Entries(value) is { } entries)
            return new MapValue([.. entries.Select(entry => new MapEntry(ReadMember("key", type.Key, entry.Key), ReadMember($"{entry.Key}", type.Value, entry.Value)))]);
        var pair = new TupleType([type.Key, type.Value]);
        IEnumerable<object?> pairs = (ObjectShapes.Items(value) ?? throw Wrong(type, value)).Cast<object?>()
            .Select(item => _access.Unwrap(item) is DictionaryEntry entry ? new[] { entry.Key, entry.Value } : item);
        return new MapValue([.. ReadItems(type, pairs, null, _ => pair).Cast<TupleValue>().Select(item => new MapEntry(item.Items[0], item.Items[1]))]);
    }

    private (string Name, object? Value, bool HasValue) OnlyEntry(ComponentValueType type, object? value) =>
        ObjectShapes.Entries(value) is [(string name, var payload)] ? (name, payload, true) : throw Wrong(type, value);

    private ComponentValue ReadMember(string name, ComponentValueType type, object? value)
    {
        _path.Enter(name);
        ComponentValue member = Read(type, value);
        _path.Leave();
        return member;
    }

    private WasmException WrongCount(ComponentValueType type, int count, uint wanted) => Error($"{count} elements, but {TypeText.Of(type)} has {wanted}");

    private WasmException Wrong(ComponentValueType type, object? value) => Error($"expected {Expected(type)} for {TypeText.Of(type)}, found {ObjectShapes.Describe(value)}");

    private static string Expected(ComponentValueType type) => type switch
    {
        RecordType => "a dictionary or an object with properties",
        VariantType => "the name of a case or a dictionary with one entry",
        EnumType => "the name of a case",
        FlagsType => "an array of names",
        OptionType => "null or a dictionary with the entry some",
        ResultType => "a dictionary with the entry ok or err",
        MapType => "a dictionary",
        HandleType => "a handle that a call gave",
        _ => "an array",
    };

    private WasmException Error(string message) => new(WasmErrorCode.ValueInvalid, $"{_path}: {message}");
}
