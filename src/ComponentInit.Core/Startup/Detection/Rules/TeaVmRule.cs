using ComponentInit.Core.Startup.Detection.Facts;
using ComponentInit.Core.Startup.Plans;
using ComponentInit.Wasm.Modules;
using ComponentInit.Wasm.Types;

namespace ComponentInit.Core.Startup.Detection.Rules;

/// <summary>D29: TeaVM: the program runs on the live instance, and the host pumps its queue.</summary>
internal sealed class TeaVmRule() : DetectionRule("D29", DetectionStep.General)
{
    /// <summary>The export that the host calls when a timer or promise is due.</summary>
    public const string Queue = "teavm_processQueue";

    private const string ManagedMain = "main";

    private static readonly string[] Programs = ["start", "main"];

    public override RuleAnswer? Ask(ModuleFacts facts, PlanDraft draft)
    {
        if (draft.Kind is not null) return null;
        if (facts.HasExport(ManagedMain, ExternKind.Global))
        {
            return new RuleAnswer($"exports a global '{ManagedMain}': TeaVM's backend for garbage-collected Wasm keeps its program in one")
            {
                Kind = StartupKind.Reactor,
                Certainty = StartupCertainty.Likely,
                Decides = true,
                Conventions = ["teavm"],
                Entries = [Program(ManagedMain)],
            };
        }

        if (facts.Function(Queue) is not { } queue || !queue.Type.Parameters.IsEmpty) return null;
        string? program = Array.Find(Programs, name => facts.Typed(name, [CoreValueType.I32], []) is not null);
        return new RuleAnswer($"exports '{Queue}': TeaVM; the program runs on the live instance{(program is null ? "" : $" when '{program}' is called")}")
        {
            Kind = StartupKind.Reactor,
            Decides = true,
            Conventions = ["teavm"],
            Entries =
            [
                .. program is null ? [] : new[] { Program(program) },
                new StartupEntry(StartupPhase.Pump, 0, EntryTarget.Export(Queue), EntryFlags.None, [], queue.Type.Results.IsEmpty ? EntryResult.None : EntryResult.Ignore),
            ],
        };
    }

    private static StartupEntry Program(string name) =>
        new(StartupPhase.Main, 0, EntryTarget.Export(name), EntryFlags.Once, [new EntryArgument(EntryArgumentKind.HostHandle, Name: "teavm.args")]);
}
