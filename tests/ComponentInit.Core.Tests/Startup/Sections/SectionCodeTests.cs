using ComponentInit.Core.Startup.Plans;
using ComponentInit.Core.Startup.Sections;
using ComponentInit.Wasm;
using ComponentInit.Wasm.Modules;
using Xunit;

namespace ComponentInit.Core.Tests.Startup.Sections;

public sealed class SectionCodeTests
{
    private static readonly StartupPlan Reactor = new(StartupKind.Reactor, ProgramFlags.None, [new(StartupPhase.Init, 0, EntryTarget.Export("_initialize"))], [], []);

    private static WasmModule Program => StartupModules.Exporting("_initialize");

    public static TheoryData<string, string, string> Malformed => new()
    {
        { "INIT002", "02 0101020100", "version 2" },
        { "INIT002", "00", "version 0" },
        { "INIT003", "", "the version" },
        { "INIT003", "8080808080 00", "the version" },
        { "INIT003", "ffffffff7f", "the version" },
        { "INIT003", "01 01", "the size of subsection 1" },
        { "INIT003", "01 01 05 01", "the size of subsection 1 is 5" },
        { "INIT003", "01 01 01 01", "the flags of the program" },
        { "INIT003", "01 01 03 01 00 07", "left over at the end of subsection 1" },
        { "INIT003", "01 010201 00 02 01 05", "the number of entries is 5" },
        { "INIT003", "01 01020100 02 03 01 01 01", "the flags of entry 0" },
        { "INIT003", "01 01020100 02 0a 01 08 01 00 00 00 05 61 00 00", "the length of the target of entry 0" },
        { "INIT003", "01 01020100 02 0d 01 0b 010000 01 ffffffffff 00 00", "the target of entry 0" },
        { "INIT004", "01 01020100 80 00", "subsection 128" },
        { "INIT005", "01", "is missing" },
        { "INIT005", "01 02 01 00 01020100", "not the program" },
        { "INIT005", "01 01020100 01020100", "there twice" },
        { "INIT005", "01 01020100 04 01 00 04 01 00", "there twice" },
        { "INIT006", "01 01020100 02 0a 01 08 010000 00 01 ff 00 00", "the target of entry 0" },
        { "INIT006", "01 01020100 04 05 01 02 c328 00", "the name of convention 0" },
        { "INIT013", "01 01 02 05 00", "the kind of the program is 5" },
        { "INIT013", "01 01020100 02 08 01 06 0c0000 03 00 00", "the phase of entry 0 is 12" },
        { "INIT013", "01 01020100 02 08 01 06 010000 04 00 00", "the target of entry 0 is 4" },
        { "INIT013", "01 01020100 02 09 01 07 010000 03 01 0b 00", "argument 0 of entry 0 is 11" },
        { "INIT013", "01 01020100 02 08 01 06 010000 03 00 07", "the result of entry 0 is 7" },
        { "INIT013", "01 01020100 03 06 01 05 00 00 00 00", "the kind of handoff 0 is 5" },
        { "INIT013", "01 01020100 03 06 01 00 02 00 00 00", "the reference of handoff 0" },
    };

    [Theory]
    [MemberData(nameof(Malformed))]
    public void Malformed_sections_are_refused_with_their_code_and_place(string code, string hex, string what)
    {
        byte[] payload = Convert.FromHexString(hex.Replace(" ", "", StringComparison.Ordinal));

        var module = StartupModules.WithSection(Program, payload);
        var error = Assert.Throws<WasmException>(() => StartupSection.Read(module));

        Assert.Equal(WasmErrorCode.StartupInvalid, error.Code);
        Assert.StartsWith($"{code}: ", error.Message, StringComparison.Ordinal);
        Assert.Contains(what, error.Message, StringComparison.Ordinal);
        long content = module.FindCustom(StartupSection.Name)!.ContentOffset;
        Assert.InRange(error.Offset!.Value, content, content + payload.Length);
    }

    [Fact]
    public void A_second_section_is_refused()
    {
        byte[] payload = StartupSection.Encode(Reactor);
        var error = Assert.Throws<WasmException>(() => StartupSection.Read(StartupModules.WithSection(StartupModules.WithSection(Program, payload), payload)));
        Assert.StartsWith("INIT001: ", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("01 01020100 7f 02 aabb")]
    [InlineData("01 0104 01 00 00 00")]
    [InlineData("01 01020100 02 0a 01 08 010000 03 00 00 aa bb")]
    public void What_a_later_version_may_add_is_stepped_over(string hex) =>
        Assert.Equal(StartupKind.Reactor, StartupSection.Decode(Convert.FromHexString(hex.Replace(" ", "", StringComparison.Ordinal))).Kind);

    [Theory]
    [InlineData(StartupKind.Ambiguous)]
    [InlineData(StartupKind.Unknown)]
    [InlineData(StartupKind.Component)]
    public void Kinds_that_are_answers_are_not_encoded(StartupKind kind)
    {
        var error = Assert.Throws<WasmException>(() => StartupSection.Encode(Reactor with { Kind = kind }));
        Assert.StartsWith("INIT013: ", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("(func (export \"_initialize\"))", 3)]
    [InlineData("(func (export \"_initialize\")) (memory 1) (data (i32.const 0) \"x\") (@custom \"other\" (after last) \"\")", 4)]
    public void The_section_stands_before_the_code(string fields, int place)
    {
        var module = StartupModules.Of(fields);
        var written = StartupSection.Write(module, Reactor);

        Assert.Equal(StartupSection.Name, written.Sections[place].Name);
        Assert.Equal(SectionId.Code, written.Sections[place + 1].Id);
        PlanAssert.Same(Reactor, StartupSection.Read(WasmModule.Read(written.Write()))!);
        Assert.Equal(module.Write().ToString(), StartupSection.Remove(written).Write().ToString());
        Assert.Equal(System.Buffers.BuffersExtensions.ToArray(module.Write()), System.Buffers.BuffersExtensions.ToArray(StartupSection.Remove(written).Write()));
    }

    [Fact]
    public void Writing_again_replaces_the_section()
    {
        var again = Reactor with { Conventions = [new StartupConvention("wasi", 1)] };
        var written = StartupSection.Write(StartupSection.Write(Program, Reactor), again);
        Assert.Single(written.Sections, section => section.Name == StartupSection.Name);
        PlanAssert.Same(again, StartupSection.Read(written)!);
    }

    [Fact]
    public void A_module_without_code_keeps_its_first_section()
    {
        var editor = new ModuleEditor(WasmModule.Empty);
        editor.InsertCustom(SectionBuilder.FrameCustom("dylink.0", []), SectionId.Code);
        var library = new StartupPlan(StartupKind.Side, ProgramFlags.None, [], [], []);
        Assert.Equal(["dylink.0", StartupSection.Name], StartupSection.Write(editor.ToModule(), library).Sections.Select(section => section.Name));
    }
}
