using ComponentInit.Core.Startup.Plans;
using ComponentInit.Core.Startup.Sections;
using ComponentInit.Core.Startup.Text;
using ComponentInit.Core.Startup.Validation;
using ComponentInit.Wasm;
using ComponentInit.Wasm.Modules;
using CsCheck;
using Xunit;

namespace ComponentInit.Core.Tests.Startup.Sections;

public sealed class SectionPropertyTests
{
    private static readonly WasmModule Program = StartupModules.Of(
        "(import \"env\" \"memory\" (memory 1 1 shared)) (func $s) (start $s) (global (export \"g\") i32 (i32.const 0)) " + StartupModules.Functions("_start", "_initialize: (param i32 i32) (result i32) i32.const 0"));

    [Fact]
    public void Plans_go_through_the_section_and_through_json_unchanged() => PlanGenerator.Plans.Sample(
        plan =>
        {
            byte[] payload = StartupSection.Encode(plan);
            var decoded = StartupSection.Decode(payload);
            PlanAssert.Same(plan, decoded);
            Assert.Equal(payload, StartupSection.Encode(decoded));
            PlanAssert.Same(plan, PlanJson.Read(PlanJson.Write(plan)));
        },
        iter: 2000, seed: "0000a7PBbpHs");

    [Fact]
    public void Damaged_sections_give_the_errors_of_the_section_and_nothing_else() => Gen.Select(PlanGenerator.Plans, Gen.Int[0, 400], Gen.Byte, Gen.Int[0, 3]).Sample(
        (plan, place, value, damage) => Survives(Damage(StartupSection.Encode(plan), place, value, damage)),
        iter: 5000, seed: "0000a7PBbpHs");

    [Fact]
    public void Noise_gives_the_errors_of_the_section_and_nothing_else() => Gen.Byte.Array[0, 60].Sample(noise => Survives([1, .. noise]), iter: 5000, seed: "0000a7PBbpHs");

    [Fact]
    public void Any_plan_can_be_validated_against_any_module() => PlanGenerator.Plans.Sample(
        plan => Assert.All(StartupValidator.Validate(Program, plan), message => Assert.StartsWith("INIT", message.ToString(), StringComparison.Ordinal)),
        iter: 2000, seed: "0000a7PBbpHs");

    private static void Survives(byte[] payload)
    {
        try
        {
            var plan = StartupSection.Decode(payload);
            Assert.True(plan.Kind <= StartupKind.Side);
        }
        catch (WasmException exception)
        {
            Assert.Equal(WasmErrorCode.StartupInvalid, exception.Code);
            Assert.Matches("^INIT0(02|03|04|05|06|13): .*\\(at offset 0x", exception.Message);
            Assert.InRange(exception.Offset!.Value, 0, payload.Length);
        }
    }

    private static byte[] Damage(byte[] payload, int place, byte value, int damage)
    {
        int at = place % payload.Length;
        return damage switch
        {
            0 => payload[..at],
            1 => [.. payload[..at], value, .. payload[at..]],
            2 => [.. payload[..at], .. payload[(at + 1)..]],
            _ => [.. payload[..at], value, .. payload[(at + 1)..]],
        };
    }
}
