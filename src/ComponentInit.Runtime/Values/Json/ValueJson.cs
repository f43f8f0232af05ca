using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using ComponentInit.Wasm;
using ComponentInit.Wasm.Components.Types;

namespace ComponentInit.Runtime.Values.Json;

/// <summary>
/// Component values as JSON. The mapping, both ways:
/// <list type="table">
/// <item><term>bool; integers; f32, f64</term><description><c>true</c>, <c>false</c>; numbers, exact to 64 bits; numbers, or the strings <c>"nan"</c>, <c>"inf"</c>, <c>"-inf"</c></description></item>
/// <item><term>char; string</term><description>a string of one Unicode scalar value; a string</description></item>
/// <item><term>list, tuple</term><description>an array; <c>list&lt;u8&gt;</c> a Base64 string if <see cref="ValueJsonOptions.BytesAsBase64"/></description></item>
/// <item><term>record</term><description>an object; in reading, fields of an <c>option</c> type may be left out</description></item>
/// <item><term>variant</term><description><c>"case"</c> without a payload, <c>{"case": payload}</c> with one</description></item>
/// <item><term>enum; flags</term><description>a string; an array of strings</description></item>
/// <item><term>option</term><description><c>null</c> or the value; where the value is itself an option, <c>null</c> or <c>{"some": value}</c></description></item>
/// <item><term>result</term><description><c>{"ok": payload}</c> or <c>{"err": payload}</c>, <c>null</c> standing for no payload</description></item>
/// <item><term>map</term><description>an object where the keys are strings, else an array of <c>[key, value]</c>; in reading the array always will do</description></item>
/// <item><term>handle</term><description><c>{"resource": "counter", "handle": 1}</c></description></item>
/// </list>
/// </summary>
public static class ValueJson
{
    private const int MaxDepth = 4 * ValueLimits.Nesting;

    /// <summary>Reads a value from JSON text.</summary>
    /// <param name="type">Its type.</param>
    /// <param name="json">One JSON value.</param>
    /// <param name="options">The mapping's options, or null for the usual ones.</param>
    /// <exception cref="WasmException"><see cref="WasmErrorCode.ValueInvalid"/>: not JSON, or not a value of the type; names the place, such as <c>$.people[3].age</c>.</exception>
    public static ComponentValue Read(ComponentValueType type, string json, ValueJsonOptions? options = null)
    {
        if (StringValue.FindLoneSurrogate(json) is >= 0 and int index)
            throw new WasmException(WasmErrorCode.ValueInvalid, $"not JSON: half of a surrogate pair at index {index}");
        try
        {
            using JsonDocument document = JsonDocument.Parse(json, new JsonDocumentOptions { MaxDepth = MaxDepth });
            return Read(type, document.RootElement, options);
        }
        catch (JsonException error)
        {
            throw new WasmException(WasmErrorCode.ValueInvalid, $"not JSON: {error.Message}", error);
        }
    }

    /// <summary>Reads a value from JSON that is parsed already.</summary>
    /// <param name="type">Its type.</param>
    /// <param name="json">The JSON value.</param>
    /// <param name="options">The mapping's options, or null for the usual ones.</param>
    /// <exception cref="WasmException"><see cref="WasmErrorCode.ValueInvalid"/>: not a value of the type; names the place.</exception>
    public static ComponentValue Read(ComponentValueType type, JsonElement json, ValueJsonOptions? options = null) =>
        new JsonValueReader(options ?? new ValueJsonOptions()).ReadRoot(type, json);

    /// <summary>Writes a value.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="value">The value.</param>
    /// <param name="options">The mapping's options, or null for the usual ones.</param>
    public static void Write(Utf8JsonWriter writer, ComponentValue value, ValueJsonOptions? options = null) =>
        new JsonValueWriter(writer, options ?? new ValueJsonOptions()).Write(value);

    /// <summary>Writes a value as JSON text on one line.</summary>
    /// <param name="value">The value.</param>
    /// <param name="options">The mapping's options, or null for the usual ones.</param>
    public static string Write(ComponentValue value, ValueJsonOptions? options = null)
    {
        var bytes = new ArrayBufferWriter<byte>();
        var shape = new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, MaxDepth = MaxDepth };
        using (var writer = new Utf8JsonWriter(bytes, shape))
            Write(writer, value, options);
        return Encoding.UTF8.GetString(bytes.WrittenSpan);
    }
}
