using System.Collections.Immutable;
using ComponentInit.Runtime.Values;
using ComponentInit.Wasm;
using ComponentInit.Wasm.Components.Types;
using Xunit;

namespace ComponentInit.Runtime.Tests.Values;

public sealed class ValueEqualityTests
{
    private static readonly StringValue A = new("a");

    [Fact]
    public void NansAreEqualAndZeroesAreNot()
    {
        float otherNan = BitConverter.Int32BitsToSingle(0x7fc00001);
        double otherNan64 = BitConverter.Int64BitsToDouble(0x7ff0000000000001);

        Assert.Equal(new F32Value(float.NaN), new F32Value(otherNan));
        Assert.Equal(new F32Value(float.NaN).GetHashCode(), new F32Value(otherNan).GetHashCode());
        Assert.Equal(new F64Value(double.NaN), new F64Value(otherNan64));
        Assert.NotEqual(new F64Value(0.0), new F64Value(-0.0));
        Assert.NotEqual(new F32Value(0.0f), new F32Value(-0.0f));
    }

    [Fact]
    public void ComparesDeeply()
    {
        ComponentValue One() => new RecordValue([
            new("a", new ListValue(ImmutableArray.Create<ComponentValue>(new TupleValue([A, new OptionValue(A)])))),
            new("b", new MapValue([new(A, new FlagsValue(["x", "y"]))])),
            new("c", new ResultValue(true, new VariantValue("v", new F64Value(double.NaN)))),
        ]);

        Assert.Equal(One(), One());
        Assert.Equal(One().GetHashCode(), One().GetHashCode());
    }

    [Fact]
    public void BytesEqualTheSameElements()
    {
        var bytes = new ListValue(ImmutableArray.Create<byte>(1, 2));
        var items = new ListValue(ImmutableArray.Create<ComponentValue>(new IntegerValue(PrimitiveKind.U8, 1), new IntegerValue(PrimitiveKind.U8, 2)));

        Assert.Equal(bytes, items);
        Assert.Equal(bytes.GetHashCode(), items.GetHashCode());
        Assert.NotEqual(bytes, new ListValue(ImmutableArray.Create<byte>(1, 3)));
    }

    [Fact]
    public void KindsDiffer() => Assert.NotEqual<ComponentValue>(new IntegerValue(PrimitiveKind.U8, 1), new IntegerValue(PrimitiveKind.S8, 1));

    [Fact]
    public void RefusesWhatNoTypeHas()
    {
        Assert.Equal(WasmErrorCode.ValueInvalid, Assert.Throws<WasmException>(() => new IntegerValue(PrimitiveKind.U8, 256)).Code);
        Assert.Equal(WasmErrorCode.ValueInvalid, Assert.Throws<WasmException>(() => new StringValue("\udc00")).Code);
    }
}
