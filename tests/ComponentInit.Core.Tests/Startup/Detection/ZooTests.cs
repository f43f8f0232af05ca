using ComponentInit.Core.Startup.Detection;
using ComponentInit.Core.Startup.Plans;
using ComponentInit.Core.Startup.Sections;
using ComponentInit.Core.Startup.Text;
using ComponentInit.Core.Startup.Validation;
using ComponentInit.Wasm.Binary;
using Xunit;

namespace ComponentInit.Core.Tests.Startup.Detection;

/// <summary>Real binaries of real toolchains: each gets the plan that its folder says.</summary>
public sealed class ZooTests
{
    /// <summary>Where the folder is not followed, and why.</summary>
    private static readonly Dictionary<string, string> Disagreements = new(StringComparer.Ordinal)
    {
        // A lowered result is 0 for ok, so it is an exit code; as a truth value, success would be a failure.
        ["core-cli-run"] = "1/10 __wasm_call_ctors() [ONCE MAIN_ONLY] -> none\n10/0 wasi:cli/run@0.2.6#run() [ONCE] -> exit-code",

        // The wrappers are there without their names, so the true kind can be told.
        ["zigcc-command-export"] = "2/0 *() [] -> none",
    };

    /// <summary>Conventions that the folder knows from the source and the bytes do not show.</summary>
    private static readonly Dictionary<string, string> HiddenConventions = new(StringComparer.Ordinal)
    {
        ["as-proxy-wasm"] = "assemblyscript",
        ["as-wapc"] = "assemblyscript",
        ["as-wasi-shim"] = "assemblyscript",
        ["comp-link"] = "dylink",
        ["core-adapter-command"] = "component",
        ["em-tree-sitter-json"] = "emscripten",
        ["tinygo-extism-start"] = "extism",
    };

    public static TheoryData<string> Names => [.. ZooItem.Names()];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_real_binary_gets_its_plan(string name)
    {
        var item = ZooItem.Read(name);
        var report = StartupDetector.Detect(item.Binary);
        var plan = PlanJson.ToDocument(report.Plan);

        Assert.NotEmpty(report.Rules);
        Assert.All(report.Rules, rule => Assert.NotEmpty(rule.Evidence));
        if (item.IsUndetectable && report.Plan.Kind == StartupKind.Unknown)
        {
            Assert.Equal(StartupCertainty.Unknown, report.Certainty);
            return;
        }

        Assert.Contains(plan.Kind, new[] { item.Kind, item.TrueKind });
        Assert.Equal(Disagreements.GetValueOrDefault(name, item.Entries), string.Join('\n', plan.Entries!.Select(Line)));
        if (plan.Kind == item.Kind) Assert.Equal(item.Flags, string.Join(' ', plan.Flags!));
        Assert.Subset(plan.Conventions!.Append(HiddenConventions.GetValueOrDefault(name, "")).ToHashSet(), item.Conventions.ToHashSet());
        Assert.Subset(plan.Handoffs!.Select(handoff => $"{handoff.What} > {handoff.To}: {handoff.Role}").ToHashSet(), item.Handoffs.ToHashSet());
        if (item.IsUndetectable || item.TrueKind is not null) Assert.NotEqual(StartupCertainty.Certain, report.Certainty);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_plan_that_can_be_declared_is_read_back(string name)
    {
        var binary = ZooItem.Read(name).Binary;
        if (binary.Kind == BinaryKind.Component) return;
        var plan = StartupDetector.Detect(binary).Plan;
        if (plan.Kind > StartupKind.Side || StartupValidator.Validate(binary.ReadModule(), plan).Any(message => !message.IsWarning)) return;

        var declared = StartupDetector.Detect(StartupSection.Write(binary.ReadModule(), plan));

        Assert.True(declared.IsDeclared);
        Assert.Equal("D0", Assert.Single(declared.Rules).Id);
        PlanAssert.Same(plan, declared.Plan);
    }

    private static string Line(EntryDocument entry) =>
        $"{entry.Phase}/{entry.Order} {entry.Target}({string.Join(", ", entry.Args!)}) [{string.Join(' ', entry.Flags!)}] -> {entry.Result}";
}
