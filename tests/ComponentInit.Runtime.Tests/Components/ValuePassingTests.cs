using System.Collections.Immutable;
using ComponentInit.Runtime.Components;
using ComponentInit.Runtime.Engines;
using ComponentInit.Runtime.Tests.Values;
using ComponentInit.Runtime.Values;
using ComponentInit.Wasm.Components.Types;
using CsCheck;
using Xunit;

namespace ComponentInit.Runtime.Tests.Components;

/// <summary>
/// Values of every type go into a component and come out again. With enough padding both parameters and results lie in memory in the same layout, so that the core
/// function which gives its address back is the identity for any type.
/// </summary>
public sealed class ValuePassingTests
{
    private const int Padding = 17;
    private static readonly PrimitiveType Bool = new(PrimitiveKind.Bool);

    [Fact]
    public void AnyValueComesBack() =>
        ValueGenerator.Pair.Where(pair => !HoldsHandle(pair.Type)).Sample(
            pair => Pass(pair.Type, pair.Value, WasmCompiler.Auto) == pair.Value, seed: "0N0XIzNsQ0O2", iter: 60, threads: 1);

    [Theory]
    [InlineData(WasmCompiler.Winch)]
    [InlineData(WasmCompiler.Cranelift)]
    public void ValuesOfEachTypeComeBack(WasmCompiler compiler)
    {
        var text = new StringValue("ä😀\0");
        var type = new TupleType([
            new PrimitiveType(PrimitiveKind.S8), new PrimitiveType(PrimitiveKind.U8), new PrimitiveType(PrimitiveKind.S16), new PrimitiveType(PrimitiveKind.U16),
            new PrimitiveType(PrimitiveKind.S32), new PrimitiveType(PrimitiveKind.U32), new PrimitiveType(PrimitiveKind.S64), new PrimitiveType(PrimitiveKind.U64),
            new PrimitiveType(PrimitiveKind.F32), new PrimitiveType(PrimitiveKind.F64), new PrimitiveType(PrimitiveKind.Char), new PrimitiveType(PrimitiveKind.String), Bool,
            new ListType(WitTypes.U8), new ListType(WitTypes.Text), new RecordType([new("a", WitTypes.U8), new("b", WitTypes.Text)]),
            new VariantType([new("none", null), new("some", WitTypes.Text)]), new VariantType([new("none", null), new("some", WitTypes.Text)]),
            new EnumType(["x", "y"]), new FlagsType(["p", "q", "r"]), new OptionType(new OptionType(WitTypes.U8)), new ResultType(null, WitTypes.Text),
            new MapType(WitTypes.Text, WitTypes.U8),
        ]);
        var value = new TupleValue([
            new IntegerValue(PrimitiveKind.S8, -128), new IntegerValue(PrimitiveKind.U8, 255), new IntegerValue(PrimitiveKind.S16, -32768), new IntegerValue(PrimitiveKind.U16, 65535),
            new IntegerValue(PrimitiveKind.S32, int.MinValue), new IntegerValue(PrimitiveKind.U32, uint.MaxValue), new IntegerValue(PrimitiveKind.S64, long.MinValue),
            new IntegerValue(PrimitiveKind.U64, ulong.MaxValue), new F32Value(float.NaN), new F64Value(-0.0), new CharValue(new System.Text.Rune(0x10ffff)), text, new BoolValue(true),
            new ListValue(ImmutableArray.Create<byte>(0, 255)), new ListValue(ImmutableArray.Create<ComponentValue>(text, new StringValue(""))),
            new RecordValue([new("a", new IntegerValue(PrimitiveKind.U8, 1)), new("b", text)]),
            new VariantValue("none", null), new VariantValue("some", text), new EnumValue("y"), new FlagsValue(["p", "r"]), new OptionValue(new OptionValue(null)),
            new ResultValue(false, text), new MapValue([new(text, new IntegerValue(PrimitiveKind.U8, 7))]),
        ]);

        Assert.Equal(value, Pass(type, value, compiler));
    }

    [Fact]
    public void ALongListOfBytesComesBack()
    {
        byte[] bytes = new byte[300_000];
        new Random(1).NextBytes(bytes);
        var value = new ListValue([.. bytes]);

        Assert.Equal(value, Pass(new ListType(WitTypes.U8), value, WasmCompiler.Auto));
    }

    private static ComponentValue Pass(ComponentValueType type, ComponentValue value, WasmCompiler compiler)
    {
        var padded = new TupleType([type, .. Enumerable.Repeat(Bool, Padding)]);
        var wat = new WatType();
        string name = wat.Write(padded);
        using var guest = new GuestComponent($"""
            (component
              {wat.Definitions}
              (core module $m
                (memory (export "memory") 16)
                (global $next (mut i32) (i32.const 16))
                (func (export "realloc") (param i32 i32 i32 i32) (result i32)
                  (local $start i32)
                  (local.set $start (i32.and (i32.add (global.get $next) (i32.const 15)) (i32.const -16)))
                  (global.set $next (i32.add (local.get $start) (local.get 3)))
                  (local.get $start))
                (func (export "identity") (param i32) (result i32) (local.get 0)))
              (core instance $i (instantiate $m))
              (func (export "identity") (param "x" {name}) (result {name})
                (canon lift (core func $i "identity") (memory (core memory $i "memory")) (realloc (core func $i "realloc")))))
            """, compiler);
        using ComponentRun run = guest.Start();
        ComponentValue argument = new TupleValue([value, .. Enumerable.Repeat(new BoolValue(false), Padding)]);

        return ((TupleValue)run.Call(run.FindExport("identity"), [argument])!).Items[0];
    }

    private static bool HoldsHandle(ComponentValueType type) => WitTypes.Parts(type).Any(part => part is HandleType);
}
