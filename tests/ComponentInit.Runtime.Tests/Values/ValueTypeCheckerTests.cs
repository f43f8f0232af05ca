using ComponentInit.Runtime.Values;
using ComponentInit.Runtime.Values.Wave;
using ComponentInit.Wasm;
using Xunit;

namespace ComponentInit.Runtime.Tests.Values;

public sealed class ValueTypeCheckerTests
{
    [Theory]
    [InlineData("bool", "u8", "1", "value: this value is not of type bool")]
    [InlineData("u8", "u32", "1", "value: this value is not of type u8")]
    [InlineData("f32", "f64", "1", "value: this value is not of type f32")]
    [InlineData("list<u8>", "list<string>", "[\"a\"]", "value[0]: this value is not of type u8")]
    [InlineData("list<string>", "list<u8>", "[1]", "value: this value is not of type list<string>")]
    [InlineData("list<u8, 2>", "list<u8>", "[1]", "value: this value is not of type list<u8, 2>")]
    [InlineData("option<option<u8>>", "option<u8>", "some(1)", "value.some: this value is not of type option<u8>")]
    [InlineData("result", "result<u8>", "ok(1)", "value.ok: there is a payload, but the type has none")]
    [InlineData("result<u8>", "result", "ok", "value.ok: a payload of type u8 is missing")]
    [InlineData("person", "keywords", "{some: 1, true: 1}", "value: this value is not of type record")]
    [InlineData("all-optional", "people", "{people: []}", "value: field people stands where the type has optional")]
    [InlineData("status", "option<word>", "none", "value: this value is not of type enum")]
    [InlineData("map<u8, string>", "map<string, u8>", "[(\"a\", 1)]", "value[0]: this value is not of type u8")]
    [InlineData("own<>", "own<counter>", "counter(1)", "value: this value is not of type own<handle>")]
    public void Refuses(string type, string valueType, string text, string message)
    {
        ComponentValue value = WaveText.Read(WitTypes.Get(valueType), text);

        WasmException error = Assert.Throws<WasmException>(() => ValueTypeChecker.Check(WitTypes.Get(type), value, "value"));

        Assert.Equal(WasmErrorCode.ValueInvalid, error.Code);
        Assert.StartsWith(message, error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("x")]
    [InlineData("write", "read")]
    public void RefusesFlagsThatAreUnknownOrOutOfOrder(params string[] names) =>
        Assert.Throws<WasmException>(() => ValueTypeChecker.Check(WitTypes.Get("perms"), new FlagsValue([.. names]), "value"));

    [Fact]
    public void RefusesUnknownCases()
    {
        Assert.Throws<WasmException>(() => ValueTypeChecker.Check(WitTypes.Get("status"), new EnumValue("x"), "value"));
        Assert.Throws<WasmException>(() => ValueTypeChecker.Check(WitTypes.Get("response"), new VariantValue("x", null), "value"));
    }
}
