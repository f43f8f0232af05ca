using System.Collections;
using System.Globalization;

namespace ComponentInit.Runtime.Values.Objects;

/// <summary>What plain objects can stand for.</summary>
internal static class ObjectShapes
{
    private const int UnitsShown = 40;

    /// <summary>The entries of a dictionary of any kind, or null for other objects.</summary>
    public static IReadOnlyList<(object Key, object? Value)>? Entries(object? value) => value switch
    {
        IDictionary dictionary => [.. dictionary.Cast<DictionaryEntry>().Select(entry => (entry.Key, entry.Value))],
        IEnumerable<KeyValuePair<string, object?>> pairs => [.. pairs.Select(pair => ((object)pair.Key, pair.Value))],
        _ => null,
    };

    /// <summary>The elements of anything enumerable but strings and dictionaries, or null for other objects.</summary>
    public static IEnumerable? Items(object? value) => value is IEnumerable items and not (string or IDictionary or IEnumerable<KeyValuePair<string, object?>>) ? items : null;

    /// <summary>The whole number that an object is or says, or null.</summary>
    public static Int128? WholeNumber(object? value) => value switch
    {
        sbyte or byte or short or ushort or int or uint or long => Convert.ToInt64(value, CultureInfo.InvariantCulture),
        ulong number => number,
        Int128 number => number,
        float or double when Convert.ToDouble(value, CultureInfo.InvariantCulture) is var number && double.IsInteger(number) && Math.Abs(number) < 1e30 => (Int128)number,
        decimal number when decimal.IsInteger(number) => (Int128)number,
        System.Numerics.BigInteger number when number.GetBitLength() < 120 => (Int128)number,
        UInt128 number when number <= (UInt128)Int128.MaxValue => (Int128)number,
        string text when Int128.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out Int128 number) => number,
        _ => null,
    };

    /// <summary>The floating-point number that an object is or says, or null.</summary>
    public static double? Number(object? value) => value switch
    {
        double number => number,
        float number => number,
        Half number => (double)number,
        decimal number => (double)number,
        "nan" => double.NaN,
        "inf" => double.PositiveInfinity,
        "-inf" => double.NegativeInfinity,
        string text when double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double number) => number,
        string => null,
        _ => (double?)WholeNumber(value),
    };

    /// <summary>What an object is, for messages.</summary>
    public static string Describe(object? value) => value switch
    {
        null => "nothing (null)",
        string { Length: > UnitsShown } text => $"the string '{text.AsSpan(0, UnitsShown)}...'",
        string text => $"the string '{text}'",
        ComponentValue => "another kind of component value",
        IFormattable number when value.GetType().IsPrimitive || value is decimal => $"{number.ToString(null, CultureInfo.InvariantCulture)} ({value.GetType().Name})",
        bool flag => flag ? "true" : "false",
        _ => $"an object of type {value.GetType().Name}",
    };
}
