using System.Collections.Immutable;
using ComponentInit.Wasm;
using ComponentInit.Wasm.Components.Types;

namespace ComponentInit.Runtime.Values.Objects;

/// <summary>
/// Component values as plain .NET objects, in the shapes that people at a shell expect. Out, and in:
/// <list type="table">
/// <item><term>bool; integers; f32, f64</term><description><see cref="bool"/>; the .NET integer of the same size, in from any number with that value or its text; <see cref="float"/>, <see cref="double"/></description></item>
/// <item><term>char; string; enum</term><description><see cref="string"/>; a char in from <see cref="char"/> too</description></item>
/// <item><term>list</term><description><see cref="byte"/>[] for <c>list&lt;u8&gt;</c>, else <see cref="object"/>[]; in from anything enumerable but strings and dictionaries</description></item>
/// <item><term>tuple; flags</term><description><see cref="object"/>[]; <see cref="string"/>[], in from one string too</description></item>
/// <item><term>record</term><description><see cref="System.Collections.Specialized.OrderedDictionary"/>; in from any dictionary, or from an object whose properties an <see cref="IObjectAccess"/> can read.
/// Names match as they are or without regard to case, hyphens and underscores (<c>FieldA</c> is <c>field-a</c>); fields of an <c>option</c> type may be left out</description></item>
/// <item><term>variant</term><description>the name of a case without payload; a dictionary of one entry, case name and payload, with one</description></item>
/// <item><term>option</term><description>null or the value; where the value is itself an option, null or a dictionary of the entry <c>some</c></description></item>
/// <item><term>result</term><description>a dictionary of one entry, <c>ok</c> or <c>err</c>; without payload its value is null, in from the strings <c>ok</c> and <c>err</c> too</description></item>
/// <item><term>map</term><description>an ordered dictionary where the keys are strings, else <see cref="System.Collections.DictionaryEntry"/>[]; in from any dictionary, or from pairs</description></item>
/// <item><term>handle</term><description><see cref="HandleValue"/></description></item>
/// </list>
/// A <see cref="ComponentValue"/> goes in as it is, at any place.
/// </summary>
public static class ValueObjects
{
    /// <summary>Makes a value from an object.</summary>
    /// <param name="type">Type of the value.</param>
    /// <param name="value">The object.</param>
    /// <param name="access">How to look into the caller's own objects, or null if there are none.</param>
    /// <param name="place">What the value is, for messages.</param>
    /// <exception cref="WasmException"><see cref="WasmErrorCode.ValueInvalid"/>: not a value of the type; names the place, such as <c>args[0].people[3].age</c>.</exception>
    public static ComponentValue FromObject(ComponentValueType type, object? value, IObjectAccess? access = null, string place = "value") =>
        new ObjectValueReader(access ?? new PlainObjectAccess(), place).Read(type, value);

    /// <summary>Makes the arguments of a call from objects. Arguments of an <c>option</c> type may be left out at the end.</summary>
    /// <param name="type">Type of the function.</param>
    /// <param name="arguments">The objects.</param>
    /// <param name="access">How to look into the caller's own objects, or null if there are none.</param>
    /// <exception cref="WasmException"><see cref="WasmErrorCode.ValueInvalid"/>: too few or too many, or one that is not of its type.</exception>
    public static ImmutableArray<ComponentValue> ArgumentsFromObjects(ComponentFunctionType type, IReadOnlyList<object?> arguments, IObjectAccess? access = null)
    {
        int count = type.Parameters.Length;
        NamedType? missing = type.Parameters.Skip(arguments.Count).FirstOrDefault(parameter => parameter.Type is not OptionType);
        if (arguments.Count > count || missing is not null)
        {
            string signature = string.Join(", ", type.Parameters.Select(parameter => $"{parameter.Name}: {TypeText.Of(parameter.Type)}"));
            throw new WasmException(WasmErrorCode.ValueInvalid, $"the function takes {count} {(count == 1 ? "argument" : "arguments")} ({signature}), {arguments.Count} given");
        }
        return [.. type.Parameters.Select((parameter, index) => index < arguments.Count ? FromObject(parameter.Type, arguments[index], access, $"args[{index}]") : new OptionValue(null))];
    }

    /// <summary>Makes an object from a value.</summary>
    /// <param name="value">The value.</param>
    public static object? ToObject(ComponentValue value) => ObjectValueWriter.ToObject(value);
}
