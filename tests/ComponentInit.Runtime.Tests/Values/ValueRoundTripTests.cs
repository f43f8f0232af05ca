using ComponentInit.Runtime.Values;
using ComponentInit.Runtime.Values.Json;
using ComponentInit.Runtime.Values.Objects;
using ComponentInit.Runtime.Values.Wave;
using CsCheck;
using Xunit;

namespace ComponentInit.Runtime.Tests.Values;

/// <summary>What is written is read back the same, for any value of any type.</summary>
public sealed class ValueRoundTripTests
{
    private const string Seed = "0N0XIzNsQ0O2";
    private const int Iterations = 2000;

    [Fact]
    public void Wave() => ValueGenerator.Pair.Sample(
        pair =>
        {
            string text = WaveText.Write(pair.Value);
            ComponentValue read = WaveText.Read(pair.Type, text);
            return read == pair.Value && WaveText.Write(read) == text;
        },
        seed: Seed, iter: Iterations);

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Json(bool bytesAsBase64)
    {
        var options = new ValueJsonOptions { BytesAsBase64 = bytesAsBase64 };

        ValueGenerator.Pair.Sample(
            pair => ValueJson.Read(pair.Type, ValueJson.Write(pair.Value, options), options) == pair.Value,
            seed: Seed, iter: Iterations);
    }

    [Fact]
    public void Objects() => ValueGenerator.Pair.Sample(
        pair => ValueObjects.FromObject(pair.Type, ValueObjects.ToObject(pair.Value)) == pair.Value,
        seed: Seed, iter: Iterations);

    [Fact]
    public void EveryValueIsOfItsType() => ValueGenerator.Pair.Sample(pair => ValueTypeChecker.Check(pair.Type, pair.Value, "value"), seed: Seed, iter: Iterations);
}
