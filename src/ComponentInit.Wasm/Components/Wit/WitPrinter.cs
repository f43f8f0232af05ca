using System.Globalization;
using System.Text;
using ComponentInit.Wasm.Components.Interfaces;
using ComponentInit.Wasm.Components.Types;

namespace ComponentInit.Wasm.Components.Wit;

/// <summary>
/// Prints types in WIT notation (component-model, WIT.md). A type with a name is printed by it, one without in full; a text that would be longer than
/// 65,536 characters is cut off with <c>...</c>.
/// </summary>
public sealed class WitPrinter
{
    private const int MaxLength = 65_536;

    private readonly StringBuilder _text = new();

    private WitPrinter()
    {
    }

    /// <summary>Prints a function type, such as <c>func(name: string) -> u32</c>.</summary>
    public static string Print(ComponentFunctionType type)
    {
        var printer = new WitPrinter();
        printer.Function(type);
        return printer._text.ToString();
    }

    /// <summary>Prints a value type, by its name where it has one.</summary>
    public static string Print(ComponentValueType type)
    {
        var printer = new WitPrinter();
        printer.Type(type);
        return printer._text.ToString();
    }

    /// <summary>Prints what a value type is, without its own name, such as <c>record { x: u32, y: u32 }</c>.</summary>
    public static string PrintDefinition(ComponentValueType type)
    {
        var printer = new WitPrinter();
        printer.Definition(type);
        return printer._text.ToString();
    }

    /// <summary>Prints an identifier: one that looks like a keyword has a <c>%</c> before it.</summary>
    public static string PrintName(string name) => WitKeywords.Contains(name) ? "%" + name : name;

    /// <summary>
    /// Prints the type of an import or export in one line: a function or value type, <c>resource</c>, <c>instance</c>, <c>component</c> or <c>core
    /// module</c>.
    /// </summary>
    public static string Print(ComponentItem item) => item switch
    {
        { Function: { } function } => Print(function),
        { Sort: ComponentSort.Type, Value: { } type } => PrintDefinition(type),
        { Value: { } type } => Print(type),
        { IsResource: true } => "resource",
        _ => item.Sort.Describe(),
    };

    private void Function(ComponentFunctionType type)
    {
        _text.Append(type.IsAsync ? "async func(" : "func(");
        List(type.Parameters, parameter => Field(parameter));
        _text.Append(')');
        if (type.Result is not { } result) return;
        _text.Append(" -> ");
        Type(result);
    }

    private void Type(ComponentValueType type)
    {
        if (type.Name is { } name) Identifier(name);
        else Definition(type);
    }

    private void Definition(ComponentValueType type)
    {
        if (_text.Length >= MaxLength)
        {
            _text.Append("...");
            return;
        }

        switch (type)
        {
            case PrimitiveType primitive: _text.Append(Spelling(primitive.Kind)); break;
            case RecordType record: Braces("record", record.Fields, Field); break;
            case VariantType variant: Braces("variant", variant.Cases, Case); break;
            case EnumType enumeration: Braces("enum", enumeration.Cases, Identifier); break;
            case FlagsType flags: Braces("flags", flags.Names, Identifier); break;
            case HandleType handle: Handle(handle); break;
            case ListType list:
                Arguments("list", [list.Element], list.Length is { } length ? length.ToString(CultureInfo.InvariantCulture) : null);
                break;
            case MapType map: Arguments("map", [map.Key, map.Value]); break;
            case TupleType tuple: Arguments("tuple", [.. tuple.Elements]); break;
            case OptionType option: Arguments("option", [option.Value]); break;
            case ResultType { Error: not null } result: Arguments("result", [result.Ok, result.Error]); break;
            case ResultType result: Arguments("result", [result.Ok]); break;
            case StreamType stream: Arguments("stream", [stream.Element]); break;
            case FutureType future: Arguments("future", [future.Value]); break;
        }
    }

    private void Handle(HandleType handle)
    {
        if (handle.IsBorrowed) _text.Append("borrow<");
        if (handle.Resource.Length == 0) _text.Append("resource");
        else Identifier(handle.Resource);
        if (handle.IsBorrowed) _text.Append('>');
    }

    private void Arguments(string word, ComponentValueType?[] types, string? last = null)
    {
        _text.Append(word);
        if (types is [null]) return;
        _text.Append('<');
        List(types, type =>
        {
            if (type is null) _text.Append('_');
            else Type(type);
        });
        if (last is not null) _text.Append(", ").Append(last);
        _text.Append('>');
    }

    private void Braces<T>(string word, IReadOnlyList<T> items, Action<T> print)
    {
        _text.Append(word).Append(" { ");
        List(items, print);
        _text.Append(" }");
    }

    private void List<T>(IReadOnlyList<T> items, Action<T> print)
    {
        for (int i = 0; i < items.Count; i++)
        {
            if (_text.Length >= MaxLength)
            {
                _text.Append("...");
                return;
            }

            if (i > 0) _text.Append(", ");
            print(items[i]);
        }
    }

    private void Field(NamedType field)
    {
        Identifier(field.Name);
        _text.Append(": ");
        Type(field.Type);
    }

    private void Case(VariantCase item)
    {
        Identifier(item.Name);
        if (item.Payload is not { } payload) return;
        _text.Append('(');
        Type(payload);
        _text.Append(')');
    }

    private void Identifier(string name) => _text.Append(PrintName(name));

    private static string Spelling(PrimitiveKind kind) => kind switch
    {
        PrimitiveKind.ErrorContext => "error-context",
        PrimitiveKind.String => "string",
        PrimitiveKind.Char => "char",
        PrimitiveKind.F64 => "f64",
        PrimitiveKind.F32 => "f32",
        PrimitiveKind.U64 => "u64",
        PrimitiveKind.S64 => "s64",
        PrimitiveKind.U32 => "u32",
        PrimitiveKind.S32 => "s32",
        PrimitiveKind.U16 => "u16",
        PrimitiveKind.S16 => "s16",
        PrimitiveKind.U8 => "u8",
        PrimitiveKind.S8 => "s8",
        _ => "bool",
    };
}
