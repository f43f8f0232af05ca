using ComponentInit.Runtime.Values.Wave;
using ComponentInit.Wasm.Components.Types;
using Xunit;

namespace ComponentInit.Runtime.Tests.Values;

public sealed class WaveCallTests
{
    [Theory]
    [InlineData("func", "func", new string[0])]
    [InlineData(" func() ", "func", new string[0])]
    [InlineData("func ( )", "func", new string[0])]
    [InlineData("pkg:ns/iface@1.2.3.func(\"x\", 3)", "pkg:ns/iface@1.2.3.func", new[] { "\"x\"", "3" })]
    [InlineData("iface#func([1, (2)], {a: 'b',},)", "iface#func", new[] { "[1, (2)]", "{a: 'b',}" })]
    [InlineData("[method]counter.get(counter(1))", "[method]counter.get", new[] { "counter(1)" })]
    [InlineData("[constructor]counter(5 // five\n)", "[constructor]counter", new[] { "5" })]
    [InlineData("f(\"),(\")", "f", new[] { "\"),(\"" })]
    public void Parses(string text, string target, string[] arguments)
    {
        WaveCall call = WaveCall.Parse(text);

        Assert.Equal(target, call.Target);
        Assert.Equal(arguments, call.ArgumentTexts);
    }

    [Theory]
    [InlineData("", 1, "expected the name of an exported function")]
    [InlineData("(1)", 1, "expected the name of an exported function")]
    [InlineData("f(1", 4, "a closing bracket is missing")]
    [InlineData("f(1]", 4, "']' closes nothing")]
    [InlineData("f(1) g", 6, "expected the end of the text after the call")]
    [InlineData("f(,)", 3, "expected an argument before this comma")]
    [InlineData("f g(1)", 2, "a name has no spaces")]
    public void Refuses(string text, int column, string message)
    {
        WaveException error = Assert.Throws<WaveException>(() => WaveCall.Parse(text));

        Assert.Contains(message, error.Message, StringComparison.Ordinal);
        Assert.Equal(column, error.Column);
    }

    [Fact]
    public void ReadsArgumentsByType()
    {
        ComponentFunctionType type = WitTypes.Function(new("text", WitTypes.Text), new("count", WitTypes.U8), new("extra", new OptionType(WitTypes.U8)));

        Assert.Equal(["\"x\"", "3", "none"], WaveCall.Parse("f(\"x\", 3)").ReadArguments(type).Select(value => value.ToString()));
        Assert.Equal(["\"x\"", "3", "some(4)"], WaveCall.Parse("f(\"x\", 3, 4,)").ReadArguments(type).Select(value => value.ToString()));
    }

    [Theory]
    [InlineData("f", 2, "f takes 2 arguments, 0 given: text: string is missing")]
    [InlineData("f(\"x\")", 6, "f takes 2 arguments, 1 given: count: u8 is missing")]
    [InlineData("f(\"x\", 3, 4)", 11, "f takes 2 arguments, 3 given")]
    [InlineData("f(\"x\", \"y\")", 8, "expected a number of type u8, found a string")]
    [InlineData("f(\"x\", 300)", 8, "300 is out of range: u8 goes from 0 to 255")]
    public void RefusesArguments(string text, int column, string message)
    {
        ComponentFunctionType type = WitTypes.Function(new("text", WitTypes.Text), new("count", WitTypes.U8));

        WaveException error = Assert.Throws<WaveException>(() => WaveCall.Parse(text).ReadArguments(type));

        Assert.Contains(message, error.Message, StringComparison.Ordinal);
        Assert.Equal(column, error.Column);
    }

    [Fact]
    public void TakesDeepBracketsApartWithoutRecursion() =>
        Assert.Single(WaveCall.Parse($"f({new string('[', 100_000)}{new string(']', 100_000)})").ArgumentTexts);
}
