using System.Globalization;
using System.Text.Json;
using ComponentInit.Wasm.Components.Types;

namespace ComponentInit.Runtime.Values.Json;

/// <summary>Primitive values in JSON.</summary>
internal static class JsonScalars
{
    private const int UnitsShown = 24;

    /// <summary>Reads a primitive value.</summary>
    /// <returns>The value, or null if the JSON is not one of the type.</returns>
    public static ComponentValue? Read(PrimitiveKind kind, JsonElement json) => kind switch
    {
        PrimitiveKind.Bool when json.ValueKind is JsonValueKind.True or JsonValueKind.False => new BoolValue(json.ValueKind == JsonValueKind.True),
        PrimitiveKind.String when TextOf(json) is { } text => new StringValue(text),
        PrimitiveKind.Char when TextOf(json) is { } text => CharValue.FromText(text),
        PrimitiveKind.F32 when FloatOf(json, single: true) is { } number => new F32Value((float)number),
        PrimitiveKind.F64 when FloatOf(json, single: false) is { } number => new F64Value(number),
        _ when IntegerRange.IsInteger(kind) && IntegerOf(json) is { } number && IntegerRange.Of(kind).Contains(number) => new IntegerValue(kind, number),
        _ => null,
    };

    /// <summary>Why a JSON value is not one of a type.</summary>
    public static string Mismatch(ComponentValueType type, JsonElement json) => type switch
    {
        PrimitiveType { Kind: var kind } when IntegerRange.IsInteger(kind) && IntegerOf(json) is { } number =>
            string.Create(CultureInfo.InvariantCulture, $"{number} is out of range: {IntegerRange.Of(kind)}"),
        PrimitiveType { Kind: PrimitiveKind.F32 or PrimitiveKind.F64 } when json.ValueKind == JsonValueKind.Number =>
            $"{Describe(json)} is beyond the greatest number of {TypeText.Of(type)}; infinity is written \"inf\" or \"-inf\"",
        PrimitiveType { Kind: PrimitiveKind.Char } => $"expected a string of one Unicode scalar value for char, found {Describe(json)}",
        _ => $"expected {Expected(type)} for {TypeText.Of(type)}, found {Describe(json)}",
    };

    /// <summary>What was found.</summary>
    public static string Describe(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.Object => "an object",
        JsonValueKind.Array => "an array",
        JsonValueKind.Number when json.GetRawText() is { Length: > UnitsShown } text => $"the number {text.AsSpan(0, UnitsShown)}...",
        JsonValueKind.Number => $"the number {json.GetRawText()}",
        JsonValueKind.String => "a string",
        JsonValueKind.True => "true",
        JsonValueKind.False => "false",
        _ => "null",
    };

    private static string Expected(ComponentValueType type) => type switch
    {
        PrimitiveType { Kind: PrimitiveKind.Bool } => "true or false",
        PrimitiveType { Kind: PrimitiveKind.String } or EnumType => "a string",
        PrimitiveType { Kind: PrimitiveKind.F32 or PrimitiveKind.F64 } => "a number, \"nan\", \"inf\" or \"-inf\"",
        PrimitiveType => "a whole number",
        RecordType => "an object",
        FlagsType => "an array of names",
        MapType { Key: PrimitiveType { Kind: PrimitiveKind.String } } => "an object or an array of [key, value]",
        MapType => "an array of [key, value]",
        _ => "an array",
    };

    private static string? TextOf(JsonElement json) => json.ValueKind == JsonValueKind.String ? json.GetString() : null;

    private static Int128? IntegerOf(JsonElement json) => json.ValueKind == JsonValueKind.Number
        && Int128.TryParse(json.GetRawText(), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out Int128 number) ? number : null;

    private static double? FloatOf(JsonElement json, bool single)
    {
        if (json.ValueKind == JsonValueKind.Number)
        {
            double number = single ? json.GetSingle() : json.GetDouble();
            return double.IsFinite(number) ? number : null;
        }
        return TextOf(json) switch
        {
            "nan" => double.NaN,
            "inf" => double.PositiveInfinity,
            "-inf" => double.NegativeInfinity,
            _ => null,
        };
    }
}
