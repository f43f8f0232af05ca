using System.Globalization;
using System.Text;
using ComponentInit.Core.Binaries;
using ComponentInit.Core.Execution;
using ComponentInit.Core.Preinit;
using CsCheck;
using Xunit;

namespace ComponentInit.Core.Tests.Preinit;

/// <summary>Generated programs: what an export answers after init is what it answers in the pre-initialised program.</summary>
public sealed class PreinitPropertyTests
{
    private const int Bytes = 3 * 65_536;

    private const int Elements = 12;

    private static readonly Gen<string> Reference = Gen.Int[0, 3].Select(i => i == 0 ? "(ref.null func)" : $"(ref.func {i - 1})");

    private static readonly Gen<string> TableStep = Gen.OneOf(
        Gen.Select(Gen.Int[0, Elements - 1], Reference, (index, reference) => $"(table.set $t (i32.const {index}) {reference})"),
        Gen.Select(Gen.Int[0, Elements - 5], Reference, Gen.Int[0, 5], (index, reference, length) => $"(table.fill $t (i32.const {index}) {reference} (i32.const {length}))"),
        Gen.Select(Gen.Int[0, Elements - 5], Gen.Int[0, Elements - 5], Gen.Int[0, 5], (to, from, length) => $"(table.copy $t $t (i32.const {to}) (i32.const {from}) (i32.const {length}))"),
        Gen.Select(Gen.Int[0, Elements - 3], Gen.Int[0, 3], (to, length) => $"(table.init $t $passive (i32.const {to}) (i32.const 0) (i32.const {length}))"),
        Gen.Select(Reference, Gen.Int[0, 4], (reference, length) => $"(drop (table.grow $t {reference} (i32.const {length})))"),
        Reference.Select(reference => $"(global.set $r {reference})"));

    private static readonly Gen<string> Step = Gen.OneOf(
        TableStep,
        Gen.Select(Gen.Int[0, Bytes - 8], Gen.Long, (address, value) => $"(i64.store (i32.const {address}) (i64.const {value}))"),
        Gen.Select(Gen.Int[0, Bytes - 3000], Gen.Byte, Gen.Int[0, 3000], (address, value, length) => $"(memory.fill (i32.const {address}) (i32.const {value}) (i32.const {length}))"),
        Gen.Select(Gen.Int[0, Bytes - 8], Gen.Int[0, 8], (address, length) => $"(memory.init $text (i32.const {address}) (i32.const 0) (i32.const {length}))"),
        Gen.Select(Gen.Int[0, 10], Gen.Long, (address, value) => $"(i64.store $wide (i64.const {address * 4000}) (i64.const {value}))"),
        Gen.Long.Select(value => $"(global.set $g (i64.add (global.get $g) (i64.const {value})))"),
        Gen.ULong.Select(bits => $"(global.set $v (i64x2.splat (i64.const {unchecked((long)bits).ToString(CultureInfo.InvariantCulture)})))"),
        Gen.Const("(drop (memory.grow (i32.const 1)))"));

    [Fact]
    public void Init_then_call_equals_call_of_the_preinitialised_program() => Step.Array[0, 30].Sample(
        steps =>
        {
            var program = WasmBinary.FromBytes(Encoding.UTF8.GetBytes(Program(steps)));
            using var preinitialised = Preinitializer.Run(program, new PreinitOptions { Verify = VerifyMode.Full });
            string[] calls = ["sum", "wide", "pages", "globals", "references", "sum"];
            Assert.Equal(Answers(program, ["wizer-initialize", .. calls])[1..], Answers(preinitialised.Output, calls));
        },
        seed: "0000KOIPe5lk",
        iter: 100,
        threads: 1);

    private static string[] Answers(WasmBinary program, string[] calls)
    {
        using var instance = BinaryInstance.Create(program, new CallOptions());
        return [.. calls.Select(call => string.Join(',', instance.Call(call, []).Texts))];
    }

    private static string Program(string[] steps) => $$"""
        (module
          (memory $m 3 64) (memory $wide i64 1) (global $g (mut i64) (i64.const 7)) (global $v (mut v128) (v128.const i64x2 0 0))
          (type $f (func (result i64))) (table $t {{Elements}} funcref) (global $r (mut funcref) (ref.func $one)) (table $scratch 1 funcref)
          (elem (table $t) (i32.const 3) func $one $two $three $one) (elem $passive funcref (ref.func $three) (ref.null func) (ref.func $two))
          (func $one (type $f) (i64.const 1)) (func $two (type $f) (i64.const 2)) (func $three (type $f) (i64.const 3))
          (data (i32.const 100) "active") (data $text "passive!")
          (func (export "wizer-initialize") {{string.Join('\n', steps)}})
          (func (export "pages") (result i32) (memory.size))
          (func (export "globals") (result i64) (i64.xor (global.get $g) (i64x2.extract_lane 1 (global.get $v))))
          (func (export "wide") (result i64) (i64.load $wide (i64.const 0)) (i64.load $wide (i64.const 4000)) (i64.load $wide (i64.const 40000)) i64.xor i64.xor)
          (func $value (param $index i32) (result i64)
            (if (result i64) (ref.is_null (table.get $t (local.get $index))) (then (i64.const 9)) (else (call_indirect $t (type $f) (local.get $index)))))
          (func (export "references") (result i64) (local $i i32) (local $sum i64)
            (loop $next
              (local.set $sum (i64.add (i64.mul (local.get $sum) (i64.const 31)) (call $value (local.get $i))))
              (br_if $next (i32.lt_u (local.tee $i (i32.add (local.get $i) (i32.const 1))) (table.size $t))))
            (if (i32.eqz (ref.is_null (global.get $r))) (then
              (table.set $scratch (i32.const 0) (global.get $r))
              (local.set $sum (i64.xor (local.get $sum) (call_indirect $scratch (type $f) (i32.const 0))))))
            (local.get $sum))
          (func (export "sum") (result i64) (local $i i32) (local $sum i64)
            (global.set $g (i64.add (global.get $g) (i64.const 1)))
            (loop $next
              (local.set $sum (i64.add (i64.mul (local.get $sum) (i64.const 31)) (i64.load (local.get $i))))
              (br_if $next (i32.lt_u (local.tee $i (i32.add (local.get $i) (i32.const 8))) (i32.mul (memory.size) (i32.const 65536)))))
            (local.get $sum)))
        """;
}
