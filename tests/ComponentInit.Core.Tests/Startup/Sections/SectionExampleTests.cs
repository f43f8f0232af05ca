using ComponentInit.Core.Startup.Plans;
using ComponentInit.Core.Startup.Sections;
using ComponentInit.Core.Startup.Text;
using Xunit;

namespace ComponentInit.Core.Tests.Startup.Sections;

public sealed class SectionExampleTests
{
    private static readonly StartupEntry Initialize = new(StartupPhase.Init, 0, EntryTarget.Export("_initialize"), EntryFlags.Once);
    private static readonly StartupConvention Wasi = new("wasi", 1);

    public static TheoryData<string, StartupPlan, string> Examples => new()
    {
        {
            "010102010002140112010100000b5f696e697469616c697a650000",
            new StartupPlan(StartupKind.Reactor, ProgramFlags.None, [Initialize], [], []),
            "(@init reactor (init once \"_initialize\"))"
        },
        {
            "01010202000407010477617369" + "01020f010d02010000065f73746172740000",
            new StartupPlan(StartupKind.Command, ProgramFlags.None, [new(StartupPhase.Run, 0, EntryTarget.Export("_start"), EntryFlags.Once)], [], [Wasi]),
            "(@init command (convention \"wasi\" 1) (run once \"_start\"))"
        },
        {
            "0101020100040701047761736901032801000006" + "6d656d6f72791677617369" + "5f736e617073686f745f70726576696577310" + "66d656d6f72790214" + "0112010100000b5f696e697469616c697a650000",
            new StartupPlan(StartupKind.Reactor, ProgramFlags.None, [Initialize], [new(HandoffKind.Memory, "memory", null, "wasi_snapshot_preview1", "memory")], [Wasi]),
            "(@init reactor (convention \"wasi\" 1) (handoff memory \"memory\" -> \"wasi_snapshot_preview1\") (init once \"_initialize\"))"
        },
    };

    [Theory]
    [MemberData(nameof(Examples))]
    public void Example_payloads_are_read_and_written_byte_for_byte(string hex, StartupPlan plan, string annotation)
    {
        byte[] payload = Convert.FromHexString(hex);

        Assert.Equal(hex, Convert.ToHexStringLower(StartupSection.Encode(plan)));
        PlanAssert.Same(plan, StartupSection.Decode(payload));
        Assert.Equal(annotation, StartupAnnotation.Write(plan));
    }
}
