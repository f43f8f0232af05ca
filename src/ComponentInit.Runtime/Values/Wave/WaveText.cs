using System.Text;
using ComponentInit.Wasm;
using ComponentInit.Wasm.Components.Types;

namespace ComponentInit.Runtime.Values.Wave;

/// <summary>
/// Component values as WAVE text, the notation of wasm-tools and of Wasmtime's <c>--invoke</c> (wasm-tools, crates/wasm-wave/README.md).
/// Two things that WAVE leaves open are written so: a map as a list of pairs, a handle as <c>counter(1)</c> (resource type and number; <c>handle(1)</c> where the type has no name).
/// </summary>
public static class WaveText
{
    /// <summary>Reads one value; nothing but white space and comments may follow it.</summary>
    /// <param name="type">Its type.</param>
    /// <param name="text">The text.</param>
    /// <exception cref="WaveException"><see cref="WasmErrorCode.ValueInvalid"/>: the text is not a value of the type; with line, column and excerpt.</exception>
    public static ComponentValue Read(ComponentValueType type, string text)
    {
        var lexer = new WaveLexer(text);
        ComponentValue value = new WaveReader(lexer).Read(type);
        WaveToken rest = lexer.Next();
        return rest.Kind == WaveTokenKind.End ? value : throw lexer.Error(rest, $"expected the end of the text after the value, found {WaveTokens.Describe(lexer, rest)}");
    }

    /// <summary>Writes one value, on one line. <c>none</c> fields of records are left out, cases that are keywords get their <c>%</c>.</summary>
    /// <param name="value">The value.</param>
    public static string Write(ComponentValue value)
    {
        var text = new StringBuilder();
        new WaveWriter(text).Write(value);
        return text.ToString();
    }
}
