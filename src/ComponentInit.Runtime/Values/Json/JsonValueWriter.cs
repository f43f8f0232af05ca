using System.Globalization;
using System.Text.Json;

namespace ComponentInit.Runtime.Values.Json;

/// <summary>Writes values as JSON by the mapping of <see cref="ValueJson"/>.</summary>
internal sealed class JsonValueWriter
{
    private readonly Utf8JsonWriter _json;
    private readonly ValueJsonOptions _options;

    /// <summary>Writes to a JSON writer.</summary>
    public JsonValueWriter(Utf8JsonWriter json, ValueJsonOptions options)
    {
        _json = json;
        _options = options;
    }

    /// <summary>Writes one value.</summary>
    public void Write(ComponentValue? value)
    {
        switch (value)
        {
            case null or OptionValue { Value: null }:
                _json.WriteNullValue();
                break;
            case BoolValue boolean:
                _json.WriteBooleanValue(boolean.Value);
                break;
            case IntegerValue integer:
                _json.WriteRawValue(integer.Value.ToString(CultureInfo.InvariantCulture), skipInputValidation: true);
                break;
            case F32Value number:
                WriteFloat(number.Value, number.Value.ToString("R", CultureInfo.InvariantCulture));
                break;
            case F64Value number:
                WriteFloat(number.Value, number.Value.ToString("R", CultureInfo.InvariantCulture));
                break;
            case CharValue character:
                _json.WriteStringValue(character.Value.ToString());
                break;
            case StringValue text:
                _json.WriteStringValue(text.Value);
                break;
            case EnumValue enumeration:
                _json.WriteStringValue(enumeration.Case);
                break;
            case ListValue { HoldsBytes: true } list when _options.BytesAsBase64:
                _json.WriteBase64StringValue(list.Bytes);
                break;
            case ListValue list:
                WriteArray(list, Write);
                break;
            case TupleValue tuple:
                WriteArray(tuple.Items, Write);
                break;
            case FlagsValue flags:
                WriteArray(flags.Names, _json.WriteStringValue);
                break;
            case RecordValue record:
                WriteObject(record.Fields);
                break;
            case VariantValue { Payload: null } variant:
                _json.WriteStringValue(variant.Case);
                break;
            case VariantValue variant:
                WriteMember(variant.Case, variant.Payload);
                break;
            case OptionValue { Value: OptionValue inner }:
                WriteMember("some", inner);
                break;
            case OptionValue option:
                Write(option.Value);
                break;
            case ResultValue result:
                WriteMember(result.IsOk ? "ok" : "err", result.Payload);
                break;
            case MapValue { Entries.Length: > 0 } map when map.Entries.All(entry => entry.Key is StringValue):
                WriteObject(map.Entries.Select(entry => new NamedValue(((StringValue)entry.Key).Value, entry.Value)));
                break;
            case MapValue map:
                WriteArray(map.Entries, entry => WriteArray([entry.Key, entry.Value], Write));
                break;
            case HandleValue handle:
                WriteHandle(handle);
                break;
            default:
                throw new NotSupportedException(value.GetType().Name);
        }
    }

    private void WriteArray<T>(IEnumerable<T> items, Action<T> write)
    {
        _json.WriteStartArray();
        foreach (T item in items)
            write(item);
        _json.WriteEndArray();
    }

    private void WriteObject(IEnumerable<NamedValue> members)
    {
        _json.WriteStartObject();
        foreach (NamedValue member in members)
        {
            _json.WritePropertyName(member.Name);
            Write(member.Value);
        }
        _json.WriteEndObject();
    }

    private void WriteMember(string name, ComponentValue? value)
    {
        _json.WriteStartObject();
        _json.WritePropertyName(name);
        Write(value);
        _json.WriteEndObject();
    }

    private void WriteHandle(HandleValue handle)
    {
        _json.WriteStartObject();
        _json.WriteString("resource", handle.Resource);
        _json.WriteNumber("handle", handle.Id);
        _json.WriteEndObject();
    }

    private void WriteFloat(double number, string finite)
    {
        if (double.IsFinite(number))
            _json.WriteRawValue(finite, skipInputValidation: true);
        else
            _json.WriteStringValue(double.IsNaN(number) ? "nan" : number > 0 ? "inf" : "-inf");
    }
}
