using System.Text;
using ComponentInit.Wasm.Components.Types;

namespace ComponentInit.Runtime.Tests.Components;

/// <summary>Writes types in the text format of components. Types that need a name get an exported definition.</summary>
internal sealed class WatType
{
    private readonly StringBuilder _definitions = new();
    private int _count;

    /// <summary>The definitions so far.</summary>
    public string Definitions => _definitions.ToString();

    /// <summary>A type as it is used in another one.</summary>
    public string Write(ComponentValueType type) => type switch
    {
        PrimitiveType primitive => primitive.Kind.ToString().ToLowerInvariant(),
        ListType list => Define($"(list {Write(list.Element)})", named: false),
        OptionType option => Define($"(option {Write(option.Value)})", named: false),
        TupleType tuple => Define($"(tuple {string.Join(' ', tuple.Elements.Select(Write))})", named: false),
        ResultType result => Define($"(result {(result.Ok is null ? "" : Write(result.Ok))} {(result.Error is null ? "" : $"(error {Write(result.Error)})")})", named: false),
        RecordType record => Define($"(record {string.Join(' ', record.Fields.Select(field => $"(field \"{field.Name}\" {Write(field.Type)})"))})", named: true),
        VariantType variant => Define($"(variant {string.Join(' ', variant.Cases.Select(item => $"(case \"{item.Name}\" {(item.Payload is null ? "" : Write(item.Payload))})"))})", named: true),
        EnumType enumeration => Define($"(enum {string.Join(' ', enumeration.Cases.Select(name => $"\"{name}\""))})", named: true),
        FlagsType flags => Define($"(flags {string.Join(' ', flags.Names.Select(name => $"\"{name}\""))})", named: true),
        MapType map => Define($"(map {Write(map.Key)} {Write(map.Value)})", named: false),
        _ => throw new NotSupportedException(type.GetType().Name),
    };

    private string Define(string text, bool named)
    {
        int index = _count++;
        _definitions.Append(System.Globalization.CultureInfo.InvariantCulture, $"(type $t{index} {text})\n");
        if (!named)
            return $"$t{index}";
        _definitions.Append(System.Globalization.CultureInfo.InvariantCulture, $"(export $n{index} \"n{index}\" (type $t{index}))\n");
        return $"$n{index}";
    }
}
