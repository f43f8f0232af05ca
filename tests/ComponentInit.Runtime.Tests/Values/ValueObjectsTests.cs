using System.Collections;
using System.Collections.Specialized;
using System.Dynamic;
using System.Numerics;
using ComponentInit.Runtime.Values;
using ComponentInit.Runtime.Values.Objects;
using ComponentInit.Runtime.Values.Wave;
using ComponentInit.Wasm;
using ComponentInit.Wasm.Components.Types;
using Xunit;

namespace ComponentInit.Runtime.Tests.Values;

public sealed class ValueObjectsTests
{
    public static TheoryData<string, object?, string> Readable => new()
    {
        { "bool", true, "true" },
        { "u8", 255L, "255" },
        { "u64", ulong.MaxValue, "18446744073709551615" },
        { "s64", long.MinValue, "-9223372036854775808" },
        { "u32", 3.0, "3" },
        { "u32", 3m, "3" },
        { "u32", new BigInteger(3), "3" },
        { "u32", "3", "3" },
        { "f64", 1, "1" },
        { "f64", double.NaN, "nan" },
        { "f64", "inf", "inf" },
        { "f32", 0.5, "0.5" },
        { "char", 'x', "'x'" },
        { "char", "😀", "'😀'" },
        { "string", "a", "\"a\"" },
        { "string", 'a', "\"a\"" },
        { "list<u8>", new byte[] { 1, 2 }, "[1, 2]" },
        { "list<u8>", new object[] { 1, 2 }, "[1, 2]" },
        { "list<string>", new List<string> { "a" }, "[\"a\"]" },
        { "list<string>", new ArrayList { "a", 'b' }, "[\"a\", \"b\"]" },
        { "tuple<u8, string>", new object[] { 1, "a" }, "(1, \"a\")" },
        { "person", new Hashtable { ["name"] = "Ada", ["age"] = 36 }, "{name: \"Ada\", age: 36}" },
        { "person", new OrderedDictionary { ["Name"] = "Ada", ["Age"] = 36, ["NickName"] = "A" }, "{name: \"Ada\", age: 36, nick-name: some(\"A\")}" },
        { "all-optional", new Hashtable(), "{:}" },
        { "response", "empty", "empty" },
        { "response", new Hashtable { ["body"] = new byte[] { 1 } }, "body([1])" },
        { "response", new Hashtable { ["empty"] = null }, "empty" },
        { "status", "ok", "%ok" },
        { "perms", new[] { "write", "read" }, "{read, write}" },
        { "perms", "write", "{write}" },
        { "option<u8>", null, "none" },
        { "option<u8>", 1, "some(1)" },
        { "option<option<u8>>", new Hashtable { ["some"] = null }, "some(none)" },
        { "result", "ok", "ok" },
        { "result<u8, string>", new Hashtable { ["err"] = "x" }, "err(\"x\")" },
        { "map<string, u8>", new OrderedDictionary { ["b"] = 1, ["a"] = 2 }, "[(\"b\", 1), (\"a\", 2)]" },
        { "map<u8, string>", new object[] { new object[] { 1, "a" }, new DictionaryEntry(2, "b") }, "[(1, \"a\"), (2, \"b\")]" },
        { "own<counter>", new HandleValue("counter", 7), "counter(7)" },
        { "option<u8>", new IntegerValue(PrimitiveKind.U8, 1), "some(1)" },
        { "option<u8>", new OptionValue(null), "none" },
    };

    [Theory]
    [MemberData(nameof(Readable), DisableDiscoveryEnumeration = true)]
    public void Reads(string type, object? value, string wave) => Assert.Equal(wave, ValueObjects.FromObject(WitTypes.Get(type), value).ToString());

    [Fact]
    public void ReadsExpandoObjects()
    {
        IDictionary<string, object?> person = new ExpandoObject();
        person["name"] = "Ada";
        person["age"] = 36;

        Assert.Equal("{name: \"Ada\", age: 36}", ValueObjects.FromObject(WitTypes.Get("person"), person).ToString());
    }

    public static TheoryData<string, object?, string> Refused => new()
    {
        { "bool", 1, "value: expected a bool, found 1 (Int32)" },
        { "bool", "true", "value: expected a bool, found the string 'true'" },
        { "u8", 256, "value: 256 is out of range: u8 goes from 0 to 255" },
        { "u8", "-1", "value: -1 is out of range" },
        { "u8", 1.5, "value: expected a u8, found 1.5 (Double)" },
        { "u8", null, "value: expected a u8, found nothing (null)" },
        { "u8", double.NaN, "value: expected a u8, found NaN (Double)" },
        { "f32", 1e39, "value: 1E+39 is beyond the greatest number of f32" },
        { "f64", "x", "value: expected a f64, found the string 'x'" },
        { "char", "ab", "value: expected a string of one Unicode scalar value" },
        { "char", "", "value: expected a string of one Unicode scalar value" },
        { "char", '\ud800', "value: expected a string of one Unicode scalar value" },
        { "string", 1, "value: expected a string, found 1 (Int32)" },
        { "string", "\ud800", "value: the string has half of a surrogate pair" },
        { "list<u8>", "abc", "value: expected an array for list<u8>, found the string 'abc'" },
        { "list<u8>", new object[] { 1, 300 }, "value[1]: 300 is out of range" },
        { "list<u8, 2>", new byte[] { 1 }, "value: 1 elements, but list<u8, 2> has 2" },
        { "list<u8, 2>", new[] { 1, 2, 3 }, "value: more elements than list<u8, 2> has" },
        { "tuple<u8, string>", new object[] { 1 }, "value: 1 elements, but tuple<u8, string> has 2" },
        { "person", new Hashtable { ["name"] = "Ada" }, "value: field age of type u8 is missing" },
        { "person", new Hashtable { ["nam"] = "Ada" }, "value: no field nam; the fields are name, age, nick-name" },
        { "person", new OrderedDictionary { ["name"] = "Ada", ["Name"] = "Bob" }, "value: field name is given twice" },
        { "person", 1, "value: expected a dictionary or an object with properties for record" },
        { "people", new Hashtable { ["people"] = new[] { new Hashtable { ["name"] = "a", ["age"] = -1 } } }, "value.people[0].age: -1 is out of range" },
        { "response", "gone", "value: no case gone" },
        { "response", "body", "value: body needs a payload of type list<u8>: a dictionary with the entry body" },
        { "response", new Hashtable { ["empty"] = 1 }, "value: empty has no payload" },
        { "response", new Hashtable(), "value: expected the name of a case or a dictionary with one entry for variant" },
        { "status", "gone", "value: no case gone" },
        { "status", 1, "value: expected the name of a case for enum" },
        { "perms", new[] { "red" }, "value: no flag red" },
        { "perms", 1, "value: expected an array of names for flags" },
        { "option<option<u8>>", 1, "value: expected null or a dictionary with the entry some for option<option<u8>>, found 1 (Int32)" },
        { "result", "good", "value: expected the entry ok or err for result, found good" },
        { "result", 1, "value: expected a dictionary with the entry ok or err for result, found 1 (Int32)" },
        { "map<string, u8>", 1, "value: expected a dictionary for map<string, u8>" },
        { "map<string, u8>", new Hashtable { ["a"] = 300 }, "value.a: 300 is out of range" },
        { "own<counter>", 1, "value: expected a handle that a call gave for own<counter>, found 1 (Int32)" },
        { "own<counter>", new HandleValue("gauge", 1), "value: this value is not of type own<counter>" },
        { "stream<u8>", 1, "value: a value of type stream<u8> cannot be given" },
    };

    [Theory]
    [MemberData(nameof(Refused), DisableDiscoveryEnumeration = true)]
    public void Refuses(string type, object? value, string message)
    {
        WasmException error = Assert.Throws<WasmException>(() => ValueObjects.FromObject(WitTypes.Get(type), value));

        Assert.Equal(WasmErrorCode.ValueInvalid, error.Code);
        Assert.StartsWith(message, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void LooksIntoObjectsByTheAccessor()
    {
        var wrapped = new Lazy<object>(() => new Version(3, 4));
        var type = new RecordType([new("major", WitTypes.U32), new("minor", WitTypes.U8), new("re-vision", new OptionType(WitTypes.U32))]);

        Assert.Equal("{major: 3, minor: 4}", ValueObjects.FromObject(type, wrapped, new VersionAccess()).ToString());
    }

    [Fact]
    public void GivesShapesOfTheShell()
    {
        var person = (OrderedDictionary)ValueObjects.ToObject(WaveText.Read(WitTypes.Get("person"), "{name: \"Ada\", age: 36}"))!;
        Assert.Equal(["name", "age", "nick-name"], person.Keys.Cast<string>());
        Assert.Equal((byte)36, person["AGE"]);
        Assert.IsType<byte[]>(ValueObjects.ToObject(WaveText.Read(WitTypes.Get("list<u8>"), "[]")));
        Assert.Equal(new string[] { "read" }, ValueObjects.ToObject(WaveText.Read(WitTypes.Get("perms"), "{read}")));
        Assert.Equal(ulong.MaxValue, ValueObjects.ToObject(WaveText.Read(WitTypes.Get("u64"), "18446744073709551615")));
        Assert.Equal("empty", ValueObjects.ToObject(WaveText.Read(WitTypes.Get("response"), "empty")));
        Assert.Null(ValueObjects.ToObject(WaveText.Read(WitTypes.Get("option<u8>"), "none")));
    }

    [Fact]
    public void ReadsArguments()
    {
        ComponentFunctionType type = WitTypes.Function(new("count", WitTypes.U8), new("extra", new OptionType(WitTypes.U8)));

        Assert.Equal(["1", "none"], ValueObjects.ArgumentsFromObjects(type, [1]).Select(value => value.ToString()));
        Assert.StartsWith("args[0]: 300", Assert.Throws<WasmException>(() => ValueObjects.ArgumentsFromObjects(type, [300])).Message, StringComparison.Ordinal);
        Assert.Equal("the function takes 2 arguments (count: u8, extra: option<u8>), 0 given", Assert.Throws<WasmException>(() => ValueObjects.ArgumentsFromObjects(type, [])).Message);
        Assert.EndsWith("3 given", Assert.Throws<WasmException>(() => ValueObjects.ArgumentsFromObjects(type, [1, 2, 3])).Message, StringComparison.Ordinal);
    }

    private sealed class VersionAccess : IObjectAccess
    {
        public object? Unwrap(object? value) => value is Lazy<object> lazy ? lazy.Value : value;

        public bool TryGetProperty(object value, string name, out object? property)
        {
            var version = (Version)Unwrap(value)!;
            property = name switch
            {
                "major" => version.Major,
                "minor" => version.Minor,
                _ => null,
            };
            return property is not null;
        }
    }
}
