using System.Globalization;
using System.Text;

namespace ComponentInit.Runtime.Values.Wave;

/// <summary>Writes values as WAVE text on one line.</summary>
internal sealed class WaveWriter
{
    private readonly StringBuilder _text;

    /// <summary>Writes to a builder.</summary>
    public WaveWriter(StringBuilder text) => _text = text;

    /// <summary>Writes one value.</summary>
    public void Write(ComponentValue value)
    {
        switch (value)
        {
            case BoolValue boolean:
                _text.Append(boolean.Value ? "true" : "false");
                break;
            case IntegerValue integer:
                _text.Append(integer.Value.ToString(CultureInfo.InvariantCulture));
                break;
            case F32Value number:
                _text.Append(FloatText(number.Value, number.Value.ToString("R", CultureInfo.InvariantCulture)));
                break;
            case F64Value number:
                _text.Append(FloatText(number.Value, number.Value.ToString("R", CultureInfo.InvariantCulture)));
                break;
            case CharValue character:
                WriteQuoted('\'', character.Value.ToString());
                break;
            case StringValue text:
                WriteQuoted('"', text.Value);
                break;
            case ListValue { HoldsBytes: true } list:
                WriteBytes(list.Bytes);
                break;
            case ListValue list:
                WriteItems('[', list, Write, ']');
                break;
            case TupleValue tuple:
                WriteItems('(', tuple.Items, Write, ')');
                break;
            case MapValue map:
                WriteItems('[', map.Entries, entry => WriteItems('(', [entry.Key, entry.Value], Write, ')'), ']');
                break;
            case RecordValue record:
                WriteRecord(record);
                break;
            case FlagsValue flags:
                WriteItems('{', flags.Names, name => _text.Append(name), '}');
                break;
            case VariantValue variant:
                WriteCase(WaveKeywords.Escape(variant.Case), variant.Payload);
                break;
            case EnumValue enumeration:
                _text.Append(WaveKeywords.Escape(enumeration.Case));
                break;
            case OptionValue option:
                WriteCase(option.Value is null ? "none" : "some", option.Value);
                break;
            case ResultValue result:
                WriteCase(result.IsOk ? "ok" : "err", result.Payload);
                break;
            case HandleValue handle:
                _text.Append(HandleText.Of(handle));
                break;
            default:
                throw new NotSupportedException(value.GetType().Name);
        }
    }

    private void WriteRecord(RecordValue record)
    {
        NamedValue[] shown = [.. record.Fields.Where(field => field.Value is not OptionValue { Value: null })];
        if (shown.Length == 0)
        {
            _text.Append("{:}");
            return;
        }
        WriteItems('{', shown, field => { _text.Append(field.Name).Append(": "); Write(field.Value); }, '}');
    }

    private void WriteCase(string label, ComponentValue? payload)
    {
        _text.Append(label);
        if (payload is not null)
            WriteItems('(', [payload], Write, ')');
    }

    private void WriteItems<T>(char open, IEnumerable<T> items, Action<T> write, char close)
    {
        _text.Append(open);
        bool first = true;
        foreach (T item in items)
        {
            if (!first)
                _text.Append(", ");
            first = false;
            write(item);
        }
        _text.Append(close);
    }

    private void WriteBytes(ReadOnlySpan<byte> bytes)
    {
        _text.Append('[');
        for (int index = 0; index < bytes.Length; index++)
            _text.Append(CultureInfo.InvariantCulture, $"{(index > 0 ? ", " : "")}{bytes[index]}");
        _text.Append(']');
    }

    private void WriteQuoted(char quote, string text)
    {
        _text.Append(quote);
        foreach (Rune rune in text.EnumerateRunes())
            WaveCharacters.Append(_text, rune, quote);
        _text.Append(quote);
    }

    private static string FloatText(double number, string finite) =>
        double.IsNaN(number) ? "nan" : double.IsPositiveInfinity(number) ? "inf" : double.IsNegativeInfinity(number) ? "-inf" : finite;
}
