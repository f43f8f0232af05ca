using ComponentInit.Runtime.Values;
using ComponentInit.Runtime.Values.Json;
using ComponentInit.Runtime.Values.Wave;
using ComponentInit.Wasm;
using Xunit;

namespace ComponentInit.Runtime.Tests.Values;

public sealed class ValueJsonTests
{
    [Theory]
    [InlineData("bool", "true", "true")]
    [InlineData("u64", "18446744073709551615", "18446744073709551615")]
    [InlineData("s64", "-9223372036854775808", "-9223372036854775808")]
    [InlineData("f64", "0.1", "0.1")]
    [InlineData("f64", "-0", "-0")]
    [InlineData("f32", "0.1", "0.1")]
    [InlineData("f64", "nan", "\"nan\"")]
    [InlineData("f64", "inf", "\"inf\"")]
    [InlineData("f32", "-inf", "\"-inf\"")]
    [InlineData("char", "'☃'", "\"☃\"")]
    [InlineData("string", "\"a\\\"b\"", "\"a\\\"b\"")]
    [InlineData("list<u8>", "[1, 2]", "[1,2]")]
    [InlineData("tuple<u8, string>", "(1, \"a\")", "[1,\"a\"]")]
    [InlineData("person", "{name: \"Ada\", age: 36}", "{\"name\":\"Ada\",\"age\":36,\"nick-name\":null}")]
    [InlineData("response", "empty", "\"empty\"")]
    [InlineData("response", "body([1])", "{\"body\":[1]}")]
    [InlineData("status", "not-found", "\"not-found\"")]
    [InlineData("perms", "{read, exec}", "[\"read\",\"exec\"]")]
    [InlineData("option<u8>", "none", "null")]
    [InlineData("option<u8>", "1", "1")]
    [InlineData("option<option<u8>>", "none", "null")]
    [InlineData("option<option<u8>>", "some(none)", "{\"some\":null}")]
    [InlineData("option<option<u8>>", "some(some(1))", "{\"some\":1}")]
    [InlineData("result", "ok", "{\"ok\":null}")]
    [InlineData("result<u8, string>", "err(\"x\")", "{\"err\":\"x\"}")]
    [InlineData("map<string, u8>", "[(\"a\", 1)]", "{\"a\":1}")]
    [InlineData("map<u8, string>", "[(1, \"a\")]", "[[1,\"a\"]]")]
    [InlineData("own<counter>", "counter(1)", "{\"resource\":\"counter\",\"handle\":1}")]
    public void Maps(string type, string wave, string json)
    {
        ComponentValue value = WaveText.Read(WitTypes.Get(type), wave);

        Assert.Equal(json, ValueJson.Write(value));
        Assert.Equal(value, ValueJson.Read(WitTypes.Get(type), json));
    }

    [Theory]
    [InlineData("all-optional", "{}", "{:}")]
    [InlineData("map<string, u8>", "[[\"a\", 1]]", "[(\"a\", 1)]")]
    [InlineData("map<string, u8>", "{}", "[]")]
    [InlineData("response", "{\"empty\": null}", "empty")]
    [InlineData("f64", "1e2", "100")]
    public void ReadsOtherForms(string type, string json, string wave) => Assert.Equal(wave, ValueJson.Read(WitTypes.Get(type), json).ToString());

    [Fact]
    public void WritesBytesAsBase64()
    {
        ComponentValue value = WaveText.Read(WitTypes.Get("list<u8>"), "[1, 2, 3]");
        var options = new ValueJsonOptions { BytesAsBase64 = true };

        Assert.Equal("\"AQID\"", ValueJson.Write(value, options));
        Assert.Equal(value, ValueJson.Read(WitTypes.Get("list<u8>"), "\"AQID\"", options));
        Assert.Contains("Base64", Assert.Throws<WasmException>(() => ValueJson.Read(WitTypes.Get("list<u8>"), "[1]", options)).Message, StringComparison.Ordinal);
        Assert.Contains("3 elements, but list<u8, 2> has 2", Assert.Throws<WasmException>(() => ValueJson.Read(WitTypes.Get("list<u8, 2>"), "\"AQID\"", options)).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("u8", "256", "$: 256 is out of range: u8 goes from 0 to 255")]
    [InlineData("u8", "1.5", "$: expected a whole number for u8, found the number 1.5")]
    [InlineData("u8", "\"1\"", "$: expected a whole number for u8, found a string")]
    [InlineData("bool", "1", "$: expected true or false for bool, found the number 1")]
    [InlineData("f64", "\"NaN\"", "$: expected a number, \"nan\", \"inf\" or \"-inf\" for f64, found a string")]
    [InlineData("f32", "1e39", "$: the number 1e39 is beyond the greatest number of f32")]
    [InlineData("f64", "1e309", "$: the number 1e309 is beyond the greatest number of f64")]
    [InlineData("char", "\"ab\"", "$: expected a string of one Unicode scalar value for char, found a string")]
    [InlineData("char", "\"\"", "$: expected a string of one Unicode scalar value for char, found a string")]
    [InlineData("string", "null", "$: expected a string for string, found null")]
    [InlineData("string", "\"\\ud800\"", "$: a text has half of a surrogate pair")]
    [InlineData("person", "{\"\\ud800\": 1}", "$: a text has half of a surrogate pair")]
    [InlineData("list<u8>", "{}", "$: expected an array for list<u8>, found an object")]
    [InlineData("list<u8, 2>", "[1]", "$: 1 elements, but list<u8, 2> has 2")]
    [InlineData("tuple<u8, string>", "[1]", "$: 1 elements, but tuple<u8, string> has 2")]
    [InlineData("people", "{\"people\": [{\"name\": \"a\", \"age\": 300}]}", "$.people[0].age: 300 is out of range")]
    [InlineData("person", "[]", "$: expected an object for record")]
    [InlineData("person", "{\"name\": \"a\"}", "$: field age of type u8 is missing")]
    [InlineData("person", "{\"nam\": \"a\"}", "$: no field nam; the fields are name, age, nick-name")]
    [InlineData("person", "{\"name\": \"a\", \"name\": \"b\"}", "$: field name is given twice")]
    [InlineData("perms", "[\"red\"]", "$: no flag red")]
    [InlineData("perms", "[\"read\", \"read\"]", "$: flag read is given twice")]
    [InlineData("perms", "[1]", "$: expected an array of names for flags { read, write, exec }, found the number 1")]
    [InlineData("status", "\"gone\"", "$: no case gone; the cases are ok, not-found, HTTP3")]
    [InlineData("status", "1", "$: expected a string for enum")]
    [InlineData("response", "\"gone\"", "$: no case gone")]
    [InlineData("response", "\"body\"", "$: case body needs a payload of type list<u8>: {\"body\": ...}")]
    [InlineData("response", "{\"empty\": 1}", "$: case empty has no payload")]
    [InlineData("response", "{\"body\": [1], \"empty\": null}", "$: expected an object with one member for variant")]
    [InlineData("option<option<u8>>", "1", "$: expected an object with one member for option<option<u8>>, found the number 1")]
    [InlineData("option<option<u8>>", "{\"ok\": 1}", "$: expected null or {\"some\": ...}")]
    [InlineData("result", "{\"good\": null}", "$: expected {\"ok\": ...} or {\"err\": ...} for result, found the member good")]
    [InlineData("result", "{\"ok\": 1}", "$: ok has no payload: {\"ok\": null}")]
    [InlineData("result<u8>", "{\"ok\": null}", "$.ok: expected a whole number for u8, found null")]
    [InlineData("map<u8, string>", "{\"1\": \"a\"}", "$: expected an array of [key, value] for map<u8, string>, found an object")]
    [InlineData("own<counter>", "{\"resource\": \"gauge\", \"handle\": 1}", "$: expected {\"resource\": \"counter\", \"handle\": 1}")]
    [InlineData("own<counter>", "1", "$: expected {\"resource\": \"counter\", \"handle\": 1}")]
    [InlineData("stream<u8>", "1", "$: a value of type stream<u8> has no JSON")]
    [InlineData("u8", "{", "not JSON")]
    [InlineData("u8", "1 1", "not JSON")]
    public void Refuses(string type, string json, string message)
    {
        WasmException error = Assert.Throws<WasmException>(() => ValueJson.Read(WitTypes.Get(type), json));

        Assert.Equal(WasmErrorCode.ValueInvalid, error.Code);
        Assert.StartsWith(message, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void RefusesHalfASurrogatePair() => Assert.StartsWith("not JSON", Assert.Throws<WasmException>(() => ValueJson.Read(WitTypes.Text, "\"\ud800\"")).Message, StringComparison.Ordinal);
}
