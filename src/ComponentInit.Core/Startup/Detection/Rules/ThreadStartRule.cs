using ComponentInit.Core.Startup.Detection.Facts;
using ComponentInit.Core.Startup.Plans;
using ComponentInit.Wasm.Types;

namespace ComponentInit.Core.Startup.Detection.Rules;

/// <summary>D22: threads of WASI: the module is instantiated again for each one.</summary>
internal sealed class ThreadStartRule() : DetectionRule("D22", DetectionStep.Addition)
{
    private const string ThreadStart = "wasi_thread_start";

    public override RuleAnswer? Ask(ModuleFacts facts, PlanDraft draft) => facts.Typed(ThreadStart, [CoreValueType.I32, CoreValueType.I32], []) is null
        ? null
        : new RuleAnswer($"exports '{ThreadStart}': a thread is another instance over the same memory")
        {
            Flags = ProgramFlags.ThreadInstances,
            MainEntries = EntryFlags.MainOnly,
            Conventions = ["wasi-threads"],
            Entries = [new StartupEntry(StartupPhase.Thread, 0, EntryTarget.Export(ThreadStart), EntryFlags.None, [new(EntryArgumentKind.ThreadId), new(EntryArgumentKind.ThreadArgument)])],
        };
}
