using System.Collections.Immutable;
using System.Text.Json;
using ComponentInit.Wasm;
using ComponentInit.Wasm.Components.Types;

namespace ComponentInit.Runtime.Values.Json;

/// <summary>Reads values from JSON by the mapping of <see cref="ValueJson"/>, led by their types.</summary>
internal sealed class JsonValueReader
{
    private readonly ValueJsonOptions _options;
    private readonly ValuePath _path = new("$");

    /// <summary>Reads by options.</summary>
    public JsonValueReader(ValueJsonOptions options) => _options = options;

    /// <summary>Reads a whole value.</summary>
    public ComponentValue ReadRoot(ComponentValueType type, JsonElement json)
    {
        try
        {
            return Read(type, json);
        }
        catch (InvalidOperationException error)
        {
            // What System.Text.Json throws when an escape in a text is half of a surrogate pair.
            throw new WasmException(WasmErrorCode.ValueInvalid, $"{_path}: a text has half of a surrogate pair, which is no Unicode scalar value", error);
        }
    }

    private ComponentValue Read(ComponentValueType type, JsonElement json)
    {
        if (_path.Depth > ValueLimits.Nesting)
            throw Error($"values nest deeper than {ValueLimits.Nesting} levels");
        return type switch
        {
            PrimitiveType primitive => JsonScalars.Read(primitive.Kind, json) ?? throw Wrong(type, json),
            ListType { Element: PrimitiveType { Kind: PrimitiveKind.U8 } } list => ReadBytes(list, json),
            ListType list => new ListValue(ReadItems(list, json, list.Length, _ => list.Element)),
            TupleType tuple => new TupleValue(ReadItems(tuple, json, (uint)tuple.Elements.Length, index => tuple.Elements[index])),
            RecordType record => ReadRecord(record, json),
            FlagsType flags => ReadFlags(flags, json),
            EnumType enumeration => ReadEnum(enumeration, json),
            VariantType variant => ReadVariant(variant, json),
            OptionType option => ReadOption(option, json),
            ResultType result => ReadResult(result, json),
            MapType map => ReadMap(map, json),
            HandleType handle => ReadHandle(handle, json),
            _ => throw Error($"a value of type {TypeText.Of(type)} has no JSON"),
        };
    }

    private ListValue ReadBytes(ListType type, JsonElement json)
    {
        if (_options.BytesAsBase64)
        {
            if (json.ValueKind != JsonValueKind.String || !json.TryGetBytesFromBase64(out byte[]? bytes))
                throw Error($"expected a Base64 string for {TypeText.Of(type)}, found {JsonScalars.Describe(json)}");
            return type.Length is not uint length || bytes.Length == length ? new ListValue([.. bytes]) : throw WrongCount(type, bytes.Length, length);
        }
        ImmutableArray<ComponentValue> items = ReadItems(type, json, type.Length, _ => type.Element);
        return new ListValue([.. items.Select(item => (byte)((IntegerValue)item).Value)]);
    }

    private ImmutableArray<ComponentValue> ReadItems(ComponentValueType type, JsonElement json, uint? count, Func<int, ComponentValueType> elementType)
    {
        Require(type, json, JsonValueKind.Array);
        int length = json.GetArrayLength();
        if (count is uint wanted && length != wanted)
            throw WrongCount(type, length, wanted);
        var items = ImmutableArray.CreateBuilder<ComponentValue>(length);
        foreach (JsonElement item in json.EnumerateArray())
        {
            _path.Enter(items.Count);
            items.Add(Read(elementType(items.Count), item));
            _path.Leave();
        }
        return items.MoveToImmutable();
    }

    private RecordValue ReadRecord(RecordType type, JsonElement json)
    {
        Require(type, json, JsonValueKind.Object);
        var values = new ComponentValue?[type.Fields.Length];
        Dictionary<string, int> indices = FieldIndex.Of(type);
        foreach (JsonProperty property in json.EnumerateObject())
        {
            if (!indices.TryGetValue(property.Name, out int index))
                throw Error($"no field {property.Name}{Suggestion.For(property.Name, indices.Keys, "fields")}");
            if (values[index] is not null)
                throw Error($"field {property.Name} is given twice");
            values[index] = ReadMember(property.Name, type.Fields[index].Type, property.Value);
        }
        return new RecordValue([.. type.Fields.Zip(values, (field, value) => new NamedValue(field.Name, value ?? Missing(field)))]);
    }

    private OptionValue Missing(NamedType field) =>
        field.Type is OptionType ? new OptionValue(null) : throw Error($"field {field.Name} of type {TypeText.Of(field.Type)} is missing");

    private FlagsValue ReadFlags(FlagsType type, JsonElement json)
    {
        Require(type, json, JsonValueKind.Array);
        var set = new HashSet<string>(StringComparer.Ordinal);
        foreach (JsonElement item in json.EnumerateArray())
        {
            string name = item.ValueKind == JsonValueKind.String ? item.GetString()! : throw Wrong(type, item);
            if (!type.Names.Contains(name))
                throw Error($"no flag {name}{Suggestion.For(name, type.Names, "flags")}");
            if (!set.Add(name))
                throw Error($"flag {name} is given twice");
        }
        return new FlagsValue([.. type.Names.Where(set.Contains)]);
    }

    private EnumValue ReadEnum(EnumType type, JsonElement json)
    {
        Require(type, json, JsonValueKind.String);
        string name = json.GetString()!;
        return type.Cases.Contains(name) ? new EnumValue(name) : throw Error($"no case {name}{Suggestion.For(name, type.Cases, "cases")}");
    }

    private VariantValue ReadVariant(VariantType type, JsonElement json)
    {
        (string name, JsonElement? payload) = json.ValueKind == JsonValueKind.String ? (json.GetString()!, null) : OnlyMember(type, json);
        VariantCase? found = type.Cases.FirstOrDefault(item => item.Name == name);
        if (found is null)
            throw Error($"no case {name}{Suggestion.For(name, [.. type.Cases.Select(item => item.Name)], "cases")}");
        if (found.Payload is null && payload is { ValueKind: not JsonValueKind.Null })
            throw Error($"case {name} has no payload");
        if (found.Payload is not null && payload is null)
            throw Error($"case {name} needs a payload of type {TypeText.Of(found.Payload)}: {{\"{name}\": ...}}");
        return new VariantValue(name, found.Payload is null ? null : ReadMember(name, found.Payload, payload!.Value));
    }

    private OptionValue ReadOption(OptionType type, JsonElement json)
    {
        if (json.ValueKind == JsonValueKind.Null)
            return new OptionValue(null);
        if (type.Value is not OptionType)
            return new OptionValue(ReadMember("some", type.Value, json));
        (string name, JsonElement? value) = OnlyMember(type, json);
        return name == "some"
            ? new OptionValue(ReadMember("some", type.Value, value!.Value))
            : throw Error($"expected null or {{\"some\": ...}} for {TypeText.Of(type)}, found the member {name}");
    }

    private ResultValue ReadResult(ResultType type, JsonElement json)
    {
        (string name, JsonElement? payload) = OnlyMember(type, json);
        if (name is not ("ok" or "err"))
            throw Error($"expected {{\"ok\": ...}} or {{\"err\": ...}} for {TypeText.Of(type)}, found the member {name}");
        ComponentValueType? payloadType = name == "ok" ? type.Ok : type.Error;
        if (payloadType is not null)
            return new ResultValue(name == "ok", ReadMember(name, payloadType, payload!.Value));
        return payload is { ValueKind: JsonValueKind.Null } ? new ResultValue(name == "ok", null) : throw Error($"{name} has no payload: {{\"{name}\": null}}");
    }

    private MapValue ReadMap(MapType type, JsonElement json)
    {
        if (json.ValueKind == JsonValueKind.Object && type.Key is PrimitiveType { Kind: PrimitiveKind.String })
            return new MapValue([.. json.EnumerateObject().Select(member => new MapEntry(new StringValue(member.Name), ReadMember(member.Name, type.Value, member.Value)))]);
        var pairs = new ListType(new TupleType([type.Key, type.Value]));
        Require(type, json, JsonValueKind.Array);
        return new MapValue([.. ((ListValue)Read(pairs, json)).Cast<TupleValue>().Select(pair => new MapEntry(pair.Items[0], pair.Items[1]))]);
    }

    private HandleValue ReadHandle(HandleType type, JsonElement json)
    {
        if (json.ValueKind == JsonValueKind.Object && json.TryGetProperty("handle", out JsonElement id) && id.ValueKind == JsonValueKind.Number && id.TryGetUInt32(out uint number)
            && json.TryGetProperty("resource", out JsonElement resource) && resource.ValueKind == JsonValueKind.String && resource.GetString() == type.Resource)
            return new HandleValue(type.Resource, number);
        throw Error($"expected {{\"resource\": \"{type.Resource}\", \"handle\": 1}} for {TypeText.Of(type)}, found {JsonScalars.Describe(json)}");
    }

    private ComponentValue ReadMember(string name, ComponentValueType type, JsonElement json)
    {
        _path.Enter(name);
        ComponentValue value = Read(type, json);
        _path.Leave();
        return value;
    }

    private (string Name, JsonElement? Value) OnlyMember(ComponentValueType type, JsonElement json)
    {
        if (json.ValueKind != JsonValueKind.Object || json.GetPropertyCount() != 1)
            throw Error($"expected an object with one member for {TypeText.Of(type)}, found {JsonScalars.Describe(json)}");
        JsonProperty only = json.EnumerateObject().First();
        return (only.Name, only.Value);
    }

    private void Require(ComponentValueType type, JsonElement json, JsonValueKind kind)
    {
        if (json.ValueKind != kind)
            throw Wrong(type, json);
    }

    private WasmException WrongCount(ComponentValueType type, long count, long wanted) => Error($"{count} elements, but {TypeText.Of(type)} has {wanted}");

    private WasmException Wrong(ComponentValueType type, JsonElement json) => Error(JsonScalars.Mismatch(type, json));

    private WasmException Error(string message) => new(WasmErrorCode.ValueInvalid, $"{_path}: {message}");
}
