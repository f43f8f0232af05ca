using ComponentInit.Runtime.Values;
using ComponentInit.Runtime.Values.Wave;
using Xunit;

namespace ComponentInit.Runtime.Tests.Values;

/// <summary>Every form of WAVE text, by the value written again in its plainest form.</summary>
public sealed class WaveReadTests
{
    [Theory]
    [InlineData("bool", "true", "true")]
    [InlineData("bool", " false // no\n", "false")]
    [InlineData("s8", "-128", "-128")]
    [InlineData("u8", "255", "255")]
    [InlineData("s16", "-32768", "-32768")]
    [InlineData("u16", "65535", "65535")]
    [InlineData("s32", "-2147483648", "-2147483648")]
    [InlineData("u32", "4294967295", "4294967295")]
    [InlineData("s64", "-9223372036854775808", "-9223372036854775808")]
    [InlineData("u64", "18446744073709551615", "18446744073709551615")]
    [InlineData("u8", "-0", "0")]
    [InlineData("f64", "6.022e+23", "6.022E+23")]
    [InlineData("f64", "-0", "-0")]
    [InlineData("f64", "nan", "nan")]
    [InlineData("f64", "-inf", "-inf")]
    [InlineData("f32", "inf", "inf")]
    [InlineData("f32", "0.1", "0.1")]
    [InlineData("f64", "1", "1")]
    [InlineData("char", "'x'", "'x'")]
    [InlineData("char", "'☃'", "'☃'")]
    [InlineData("char", "'😀'", "'😀'")]
    [InlineData("char", @"'\''", @"'\''")]
    [InlineData("char", "'\"'", "'\"'")]
    [InlineData("char", @"'\u{0}'", @"'\u{0}'")]
    [InlineData("char", @"'\u{1F600}'", "'😀'")]
    [InlineData("char", @"'\\'", @"'\\'")]
    [InlineData("string", "\"\"", "\"\"")]
    [InlineData("string", @"""abc\t123""", @"""abc\t123""")]
    [InlineData("string", @"""\'\""\\\t\n\r\u{e9}""", @"""'\""\\\t\n\ré""")]
    [InlineData("string", "\"// no comment\"", "\"// no comment\"")]
    [InlineData("string", "\"\u202e\"", @"""\u{202e}""")]
    [InlineData("string", "\"\"\"\nA single line\n\"\"\"", "\"A single line\"")]
    [InlineData("string", "\"\"\"\r\n    Indentation determined\r\n      by ending delimiter\r\n  \"\"\"", @"""  Indentation determined\n    by ending delimiter""")]
    [InlineData("string", "\"\"\"\n  kept: \\r\n  broken up: \"\"\\\"\"\n  \"\"\"", @"""kept: \r\nbroken up: \""\""\""\""""")]
    [InlineData("string", "\"\"\"\n\"\"\"", "\"\"")]
    [InlineData("string", "\"\"\"\n\n\"\"\"", "\"\"")]
    [InlineData("string", "\"\"\"\n\n\n\"\"\"", @"""\n""")]
    [InlineData("list<u8>", "[]", "[]")]
    [InlineData("list<u8>", "[1,2 , 3,]", "[1, 2, 3]")]
    [InlineData("list<u8, 2>", "[1, 2]", "[1, 2]")]
    [InlineData("list<char>", "['a', 'b']", "['a', 'b']")]
    [InlineData("list<string>", "[\"a\", // one\n\"b\"]", "[\"a\", \"b\"]")]
    [InlineData("tuple<u8, string>", "(123, \"abc\",)", "(123, \"abc\")")]
    [InlineData("person", "{name: \"Ada\", age: 36}", "{name: \"Ada\", age: 36}")]
    [InlineData("person", "{age: 36, %nick-name: none, name: \"Ada\",}", "{name: \"Ada\", age: 36}")]
    [InlineData("person", "{nick-name: \"A\", age: 36, name: \"Ada\"}", "{name: \"Ada\", age: 36, nick-name: some(\"A\")}")]
    [InlineData("all-optional", "{:}", "{:}")]
    [InlineData("all-optional", "{optional: none}", "{:}")]
    [InlineData("all-optional", "{optional: 1}", "{optional: some(1)}")]
    [InlineData("keywords", "{true: 1, some: 2}", "{some: 2, true: 1}")]
    [InlineData("response", "empty", "empty")]
    [InlineData("response", "body([79, 75])", "body([79, 75])")]
    [InlineData("response", "%err(\"oops\")", "%err(\"oops\")")]
    [InlineData("response", "%nan", "%nan")]
    [InlineData("status", "%ok", "%ok")]
    [InlineData("status", "not-found", "not-found")]
    [InlineData("status", "%HTTP3", "HTTP3")]
    [InlineData("option<u8>", "123", "some(123)")]
    [InlineData("option<u8>", "some(123)", "some(123)")]
    [InlineData("option<u8>", "none", "none")]
    [InlineData("option<option<u8>>", "some(none)", "some(none)")]
    [InlineData("option<option<u8>>", "some(1)", "some(some(1))")]
    [InlineData("option<word>", "%some", "some(%some)")]
    [InlineData("option<word>", "other", "some(other)")]
    [InlineData("result", "ok", "ok")]
    [InlineData("result", "err", "err")]
    [InlineData("result<u8>", "123", "ok(123)")]
    [InlineData("result<u8>", "ok(123)", "ok(123)")]
    [InlineData("result<_, string>", "ok", "ok")]
    [InlineData("result<_, string>", "err(\"oops\")", "err(\"oops\")")]
    [InlineData("perms", "{}", "{}")]
    [InlineData("perms", "{write, %read,}", "{read, write}")]
    [InlineData("map<string, u8>", "[(\"a\", 1), (\"b\", 2,),]", "[(\"a\", 1), (\"b\", 2)]")]
    [InlineData("map<string, u8>", "[]", "[]")]
    [InlineData("own<counter>", "counter(3)", "counter(3)")]
    [InlineData("own<>", "handle(1)", "handle(1)")]
    public void Reads(string type, string text, string written)
    {
        ComponentValue value = WaveText.Read(WitTypes.Get(type), text);

        Assert.Equal(written, WaveText.Write(value));
        ValueTypeChecker.Check(WitTypes.Get(type), value, "value");
    }

    [Fact]
    public void F32IsRoundedOnce()
    {
        // Through f64 this would become 16777216, the even neighbour.
        var value = (F32Value)WaveText.Read(WitTypes.Get("f32"), "16777217.0000000001");

        Assert.Equal(16777218f, value.Value);
    }

    [Fact]
    public void BytesAreHeldAsBytes()
    {
        var list = (ListValue)WaveText.Read(WitTypes.Get("list<u8>"), "[0, 255]");

        Assert.True(list.HoldsBytes);
        Assert.Equal([0, 255], list.Bytes.ToArray());
    }
}
