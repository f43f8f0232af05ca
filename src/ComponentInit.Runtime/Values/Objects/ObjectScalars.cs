using System.Globalization;
using ComponentInit.Wasm.Components.Types;

namespace ComponentInit.Runtime.Values.Objects;

/// <summary>Primitive values from plain objects.</summary>
internal static class ObjectScalars
{
    /// <summary>Makes a primitive value.</summary>
    /// <returns>The value, or null if the object is not one of the type.</returns>
    public static ComponentValue? Read(PrimitiveKind kind, object? value) => kind switch
    {
        PrimitiveKind.Bool => value is bool flag ? new BoolValue(flag) : null,
        PrimitiveKind.Char => Text(value) is { } text ? CharValue.FromText(text) : null,
        PrimitiveKind.String => Text(value) is { } text && StringValue.FindLoneSurrogate(text) < 0 ? new StringValue(text) : null,
        PrimitiveKind.F32 => ObjectShapes.Number(value) is { } number && FitsSingle(number) ? new F32Value((float)number) : null,
        PrimitiveKind.F64 => ObjectShapes.Number(value) is { } number ? new F64Value(number) : null,
        _ when IntegerRange.IsInteger(kind) && ObjectShapes.WholeNumber(value) is { } number && IntegerRange.Of(kind).Contains(number) => new IntegerValue(kind, number),
        _ => null,
    };

    /// <summary>Why an object is not a value of a type.</summary>
    public static string Mismatch(PrimitiveKind kind, object? value)
    {
        if (IntegerRange.IsInteger(kind) && ObjectShapes.WholeNumber(value) is { } whole)
            return string.Create(CultureInfo.InvariantCulture, $"{whole} is out of range: {IntegerRange.Of(kind)}");
        if (kind == PrimitiveKind.F32 && ObjectShapes.Number(value) is { } number)
            return string.Create(CultureInfo.InvariantCulture, $"{number} is beyond the greatest number of f32");
        if (kind == PrimitiveKind.String && value is string)
            return "the string has half of a surrogate pair: a component string holds Unicode scalar values only";
        return kind == PrimitiveKind.Char
            ? $"expected a string of one Unicode scalar value for char, found {ObjectShapes.Describe(value)}"
            : $"expected a {TypeText.Of(kind)}, found {ObjectShapes.Describe(value)}";
    }

    private static string? Text(object? value) => value switch
    {
        string text => text,
        char unit => unit.ToString(),
        System.Text.Rune rune => rune.ToString(),
        _ => null,
    };

    private static bool FitsSingle(double number) => !double.IsFinite(number) || float.IsFinite((float)number);
}
