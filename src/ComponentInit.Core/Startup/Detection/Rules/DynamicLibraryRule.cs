using ComponentInit.Core.Startup.Detection.Facts;
using ComponentInit.Core.Startup.Plans;
using ComponentInit.Wasm.CustomSections;

namespace ComponentInit.Core.Startup.Detection.Rules;

/// <summary>D2: a first section <c>dylink.0</c> makes a dynamic library of a module, unless it is the main program that loads such libraries.</summary>
internal sealed class DynamicLibraryRule() : DetectionRule("D2", DetectionStep.Linking)
{
    private static readonly string[] ProgramMains = ["main", "__main_argc_argv"];

    public override RuleAnswer? Ask(ModuleFacts facts, PlanDraft draft)
    {
        if (facts.Module.Sections.FirstOrDefault() is not { Name: DylinkSection.SectionName } section) return null;
        string needed = DylinkSection.TryDecode(section.Content) is { Needed.IsEmpty: false } dylink ? $", which needs {string.Join(", ", dylink.Needed)} before it" : "";
        string? program = Array.Find(ProgramMains, name => facts.Function(name) is not null) ?? (Toolchains.HasEmscriptenStack(facts) ? "a stack of its own" : null);
        if (program is not null) return new RuleAnswer($"the first section is dylink.0 and the module exports {program}: the main program of a dynamically linked group") { Conventions = ["dylink"] };
        return new RuleAnswer($"the first section is dylink.0: a side module{needed}")
        {
            Kind = StartupKind.Side,
            Decides = true,
            Conventions = ["dylink"],
            Entries = facts.Plain(WellKnownNames.Constructors) is null
                ? []
                : [Calls.Plain(StartupPhase.Init, WellKnownNames.Constructors, Calls.InitializeOrder, EntryFlags.Once | EntryFlags.MainOnly)],
        };
    }
}
