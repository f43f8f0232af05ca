using System.Text;
using ComponentInit.Runtime.Values.Wave;
using ComponentInit.Wasm;
using ComponentInit.Wasm.Components.Types;
using Xunit;

namespace ComponentInit.Runtime.Tests.Values;

/// <summary>Every refusal of WAVE text: what it says, and where it points.</summary>
public sealed class WaveErrorTests
{
    [Theory]
    [InlineData("bool", "1", 1, "expected true or false, found 1")]
    [InlineData("u8", "", 1, "expected a number of type u8, found the end of the text")]
    [InlineData("u8", "256", 1, "256 is out of range: u8 goes from 0 to 255")]
    [InlineData("u8", "-1", 1, "-1 is out of range: u8 goes from 0 to 255")]
    [InlineData("s64", "9223372036854775808", 1, "out of range: s64 goes from -9223372036854775808 to 9223372036854775807")]
    [InlineData("u64", "99999999999999999999999999999999999999999999", 1, "out of range: u64")]
    [InlineData("u8", "1.0", 1, "expected a whole number of type u8, found 1.0")]
    [InlineData("u8", "1e2", 1, "expected a whole number")]
    [InlineData("u8", "-inf", 1, "expected a number of type u8, found -inf")]
    [InlineData("u8", "\"1\"", 1, "expected a number of type u8, found a string")]
    [InlineData("u8", "007", 1, "not a number")]
    [InlineData("u8", "0x10", 1, "not a number")]
    [InlineData("f64", "1.", 1, "not a number")]
    [InlineData("f64", "1e", 1, "not a number")]
    [InlineData("f64", "-", 1, "not a number")]
    [InlineData("f32", "1e39", 1, "beyond the greatest number of f32")]
    [InlineData("f64", "1e309", 1, "beyond the greatest number of f64")]
    [InlineData("f64", "true", 1, "expected a number of type f64, found true")]
    [InlineData("char", "\"x\"", 1, "expected a character in single quotes, found a string")]
    [InlineData("char", "'xy'", 1, "expected one Unicode scalar value")]
    [InlineData("char", "''", 1, "expected one Unicode scalar value")]
    [InlineData("char", "'x", 1, "this character has no closing '")]
    [InlineData("string", "'x'", 1, "expected a string in double quotes, found a character")]
    [InlineData("string", "\"abc", 1, "this string has no closing \"")]
    [InlineData("string", "\"a\nb\"", 1, "this string has no closing \"")]
    [InlineData("string", @"""ab\q""", 4, "no such escape")]
    [InlineData("string", @"""\u{110000}""", 2, "not a Unicode scalar value")]
    [InlineData("string", @"""\u{d800}""", 2, "not a Unicode scalar value")]
    [InlineData("string", @"""\u{}""", 2, "one to six hexadecimal digits")]
    [InlineData("string", @"""\u{1234567}""", 2, "one to six hexadecimal digits")]
    [InlineData("string", @"""\u1234""", 2, "one to six hexadecimal digits")]
    [InlineData("string", @"""\u{12""", 2, "one to six hexadecimal digits")]
    [InlineData("string", "\"\"\"a\n\"\"\"", 1, "begins with \"\"\" and a line break")]
    [InlineData("string", "\"\"\"\na\"\"\"", 2, "on a line of its own")]
    [InlineData("string", "\"\"\"\na", 1, "no closing \"\"\"")]
    [InlineData("string", "\"\"\"\n a\n  \"\"\"", 1, "expected at least 2 spaces here")]
    [InlineData("string", "\"\"\"\n\n  \"\"\"", 1, "expected at least 2 spaces here")]
    [InlineData("list<u8>", "(1)", 1, "expected '[' of a list<u8>, found '('")]
    [InlineData("list<u8>", "[1 2]", 4, "expected ',' or ']', found 2")]
    [InlineData("list<u8>", "[,]", 2, "expected a number of type u8, found ','")]
    [InlineData("list<u8>", "[1, 300]", 5, "300 is out of range")]
    [InlineData("list<u8>", "[1", 3, "expected ',' or ']', found the end of the text")]
    [InlineData("list<u8, 2>", "[1]", 1, "1 elements, but list<u8, 2> has 2")]
    [InlineData("tuple<u8, string>", "[1]", 1, "expected '(' of a tuple<u8, string>")]
    [InlineData("tuple<u8, string>", "(1)", 1, "1 elements, but tuple<u8, string> has 2")]
    [InlineData("tuple<u8, string>", "(1, \"\", 3)", 9, "has 2 elements")]
    [InlineData("person", "{name: \"Ada\"}", 13, "field age of type u8 is missing")]
    [InlineData("person", "{nam: 1}", 2, "no field nam; the fields are name, age, nick-name")]
    [InlineData("person", "{name: \"a\", name: \"b\"}", 13, "field name is given twice")]
    [InlineData("person", "{name \"a\"}", 7, "expected ':' and the value of field name, found a string")]
    [InlineData("person", "{name: \"a\" age: 1}", 12, "expected ',' or '}', found age")]
    [InlineData("person", "{}", 1, "a record without fields is written {:}")]
    [InlineData("person", "{:}", 3, "field name of type string is missing")]
    [InlineData("person", "(1)", 1, "expected '{' of a record")]
    [InlineData("response", "gone", 1, "no case gone; the cases are empty, body, err, nan")]
    [InlineData("response", "empty(1)", 6, "empty has no payload")]
    [InlineData("response", "body", 1, "body needs a payload of type list<u8>: body(...)")]
    [InlineData("response", "err(\"\")", 1, "err is a keyword; a case of that name is written %err")]
    [InlineData("response", "body([1]", 9, "expected ')' after the payload of body")]
    [InlineData("response", "7", 1, "expected a case of variant { empty, body(list<u8>), err(string), nan }, found 7")]
    [InlineData("status", "gone", 1, "no case gone; the cases are ok, not-found, HTTP3")]
    [InlineData("status", "ok", 1, "is written %ok")]
    [InlineData("status", "not-Found", 1, "not a label")]
    [InlineData("status", "not--found", 1, "not a label")]
    [InlineData("status", "%", 1, "not a label")]
    [InlineData("option<u8>", "some", 1, "some needs a payload of type u8: some(...)")]
    [InlineData("option<u8>", "none(1)", 5, "expected the end of the text after the value")]
    [InlineData("option<u8>", "\"x\"", 1, "expected a number of type u8")]
    [InlineData("option<option<u8>>", "1", 1, "expected some(...) or none, found 1; the type is option<option<u8>>")]
    [InlineData("option<result<u8>>", "ok(1)", 1, "expected some(...) or none")]
    [InlineData("result", "1", 1, "expected ok or err, found 1; the type is result")]
    [InlineData("result", "ok(1)", 3, "ok has no payload")]
    [InlineData("result<u8>", "ok", 1, "ok needs a payload of type u8: ok(...)")]
    [InlineData("result<option<u8>>", "some(1)", 1, "expected ok or err")]
    [InlineData("perms", "{red}", 2, "no flag red; the flags are read, write, exec")]
    [InlineData("perms", "{read, read}", 8, "flag read is given twice")]
    [InlineData("perms", "{read: true}", 6, "expected ',' or '}', found ':'")]
    [InlineData("map<string, u8>", "{a: 1}", 1, "a map is written as a list of pairs")]
    [InlineData("own<counter>", "gauge(1)", 1, "expected a handle such as counter(1), found gauge")]
    [InlineData("own<counter>", "counter(-1)", 9, "out of range: u32")]
    [InlineData("own<counter>", "counter", 8, "expected '(' and the number of the handle")]
    [InlineData("future<u8>", "1", 1, "a value of type future<u8> has no text")]
    [InlineData("stream<u8>", "1", 1, "a value of type stream<u8> has no text")]
    [InlineData("error-context", "1", 1, "an error-context has no text")]
    [InlineData("u8", "1 2", 3, "expected the end of the text after the value, found 2")]
    [InlineData("u8", "#", 1, "a value cannot start with this character")]
    public void Refuses(string type, string text, int column, string message)
    {
        WaveException error = Assert.Throws<WaveException>(() => WaveText.Read(WitTypes.Get(type), text));

        Assert.Equal(WasmErrorCode.ValueInvalid, error.Code);
        Assert.Contains(message, error.Message, StringComparison.Ordinal);
        Assert.Equal(column, error.Column);
    }

    [Fact]
    public void PointsAtThePlace()
    {
        WaveException error = Assert.Throws<WaveException>(() => WaveText.Read(WitTypes.Get("person"), "{\n  name: \"😀\", age: 3000,\n}"));

        Assert.Equal(2, error.Line);
        Assert.Equal("3000 is out of range: u8 goes from 0 to 255 (line 2, column 19)\n    name: \"😀\", age: 3000,\n                    ^^^^", error.Message);
    }

    [Fact]
    public void ShortensLongLinesAndHidesControlCharacters()
    {
        string text = $"[{string.Concat(Enumerable.Repeat("1, ", 100))}\"\u001b[31m\"]";

        WaveException error = Assert.Throws<WaveException>(() => WaveText.Read(WitTypes.Get("list<u8>"), text));

        string[] lines = error.Message.Split('\n');
        Assert.StartsWith("  ...", lines[1], StringComparison.Ordinal);
        Assert.DoesNotContain('\u001b', error.Message);
        Assert.Equal(lines[1].IndexOf('"', StringComparison.Ordinal), lines[2].IndexOf('^', StringComparison.Ordinal));
    }

    [Fact]
    public void RefusesHalfASurrogatePair() =>
        Assert.Contains("half of a surrogate pair", Assert.Throws<WaveException>(() => WaveText.Read(WitTypes.Text, "\"a\ud800\"")).Message, StringComparison.Ordinal);

    [Fact]
    public void BoundsNesting()
    {
        ComponentValueType type = WitTypes.U8;
        for (int depth = 0; depth < 5000; depth++)
            type = new ListType(type);
        string text = new StringBuilder().Append('[', 5000).Append(']', 5000).ToString();

        WaveException error = Assert.Throws<WaveException>(() => WaveText.Read(type, text));

        Assert.Contains("deeper than 100 levels", error.Message, StringComparison.Ordinal);
    }
}
