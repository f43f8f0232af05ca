using System.Globalization;
using ComponentInit.Runtime.Modules;
using ComponentInit.Wasm;
using ComponentInit.Wasm.Types;

namespace ComponentInit.Core.Execution;

/// <summary>Turns plain objects and text into arguments of core functions, and results back.</summary>
internal static class CoreArguments
{
    /// <summary>Converts the arguments of a call.</summary>
    /// <param name="export">Name of the function, for errors.</param>
    /// <param name="type">Its type.</param>
    /// <param name="arguments">Numbers, or text of numbers.</param>
    /// <exception cref="WasmException">Wrong number, wrong type or out of range: <see cref="WasmErrorCode.ValueInvalid"/>.</exception>
    public static CoreValue[] Convert(string export, FunctionType type, IReadOnlyList<object?> arguments)
    {
        if (arguments.Count != type.Parameters.Length)
        {
            throw Invalid($"'{export}' takes {type.Parameters.Length} arguments {type}, and {arguments.Count} were given.");
        }

        return [.. arguments.Select((argument, i) => ConvertOne(argument, type.Parameters[i], $"Argument {i + 1} of '{export}'"))];
    }

    /// <summary>A result as a plain object.</summary>
    public static object? ToObject(CoreValue value) => value.Kind switch
    {
        CoreValueKind.I32 => value.AsI32,
        CoreValueKind.I64 => value.AsI64,
        CoreValueKind.F32 => value.AsF32,
        CoreValueKind.F64 => value.AsF64,
        CoreValueKind.V128 => (byte[])[.. BitConverter.GetBytes(value.Low), .. BitConverter.GetBytes(value.High)],
        _ => value.IsNull ? null : value.Kind.ToString(),
    };

    /// <summary>A result as text.</summary>
    public static string ToText(CoreValue value) => ToObject(value) switch
    {
        null => "null",
        byte[] bytes => "0x" + System.Convert.ToHexStringLower([.. bytes.Reverse()]),
        float number when !float.IsFinite(number) => SpellNonFinite(number),
        double number when !double.IsFinite(number) => SpellNonFinite(number),
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        var other => other.ToString()!,
    };

    private static CoreValue ConvertOne(object? argument, CoreValueType type, string place)
    {
        string text = argument is IFormattable formattable ? formattable.ToString(null, CultureInfo.InvariantCulture) : argument?.ToString() ?? "null";
        CoreValue? value = type.Code switch
        {
            0x7F => ParseInteger(text, int.MinValue, uint.MaxValue) is { } i32 ? CoreValue.FromI32(unchecked((int)i32)) : null,
            0x7E => ParseInteger(text, long.MinValue, ulong.MaxValue) is { } i64 ? CoreValue.FromI64(unchecked((long)i64)) : null,
            0x7D => float.TryParse(ReadNonFinite(text), NumberStyles.Float, CultureInfo.InvariantCulture, out float f32) ? CoreValue.FromF32(f32) : null,
            0x7C => double.TryParse(ReadNonFinite(text), NumberStyles.Float, CultureInfo.InvariantCulture, out double f64) ? CoreValue.FromF64(f64) : null,
            0x7B => throw Invalid($"{place} is a v128, which cannot be given."),
            _ when text == "null" && type.IsNullable => CoreValue.Null(type.Heap == HeapType.Func ? CoreValueKind.FuncRef : CoreValueKind.ExternRef),
            _ => null,
        };
        return value ?? throw Invalid($"{place} is '{text}', and a {type} is expected.");
    }

    private static Int128? ParseInteger(string text, Int128 least, Int128 most)
    {
        bool isHexadecimal = text.StartsWith("0x", StringComparison.OrdinalIgnoreCase);
        bool parsed = isHexadecimal
            ? Int128.TryParse("0" + text[2..], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var value)
            : Int128.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out value);
        return parsed && value >= least && value <= most ? value : null;
    }

    // WAVE's words for what is not finite; .NET has others.
    private static string SpellNonFinite(double number) => double.IsNaN(number) ? "nan" : number > 0 ? "inf" : "-inf";

    private static string ReadNonFinite(string text) => text switch
    {
        "inf" => "Infinity",
        "-inf" => "-Infinity",
        _ => text,
    };

    private static WasmException Invalid(string message) => new(WasmErrorCode.ValueInvalid, message);
}
