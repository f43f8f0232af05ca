using ComponentInit.Core.Startup.Detection.Facts;
using ComponentInit.Core.Startup.Plans;
using ComponentInit.Wasm.Modules;
using ComponentInit.Wasm.Types;

namespace ComponentInit.Core.Startup.Detection.Rules;

/// <summary>D27: thread-local storage, set up in each instance that shares the memory.</summary>
internal sealed class ThreadLocalRule() : DetectionRule("D27", DetectionStep.Addition)
{
    private static readonly string[] EmscriptenNames = ["emscripten_tls_init", "_emscripten_tls_init"];

    public override RuleAnswer? Ask(ModuleFacts facts, PlanDraft draft)
    {
        if (!facts.HasSharedMemory) return null;

        // Where _initialize or _start runs, libc sets the main thread up there.
        var flags = draft.Entries.Any(entry => entry.Target.Name is WellKnownNames.Initialize or WellKnownNames.Start) ? EntryFlags.None : EntryFlags.AlsoMain;
        if (facts.Typed(WellKnownNames.InitTls, [CoreValueType.I32], []) is not null)
        {
            return Answer(WellKnownNames.InitTls, new StartupEntry(StartupPhase.ThreadInit, 0, EntryTarget.Export(WellKnownNames.InitTls), flags, [new(EntryArgumentKind.ThreadLocalBlock)])) with
            {
                Handoffs = [.. TlsHandoffs(facts)],
            };
        }

        string? emscripten = Array.Find(EmscriptenNames, name => facts.Function(name)?.Type.Parameters.IsEmpty == true);
        if (emscripten is null) return null;
        var result = facts.Function(emscripten)!.Type.Results.IsEmpty ? EntryResult.None : EntryResult.Ignore;
        return Answer(emscripten, new StartupEntry(StartupPhase.ThreadInit, 0, EntryTarget.Export(emscripten), flags, [], result)) with { Conventions = ["emscripten-pthreads"] };
    }

    private static RuleAnswer Answer(string name, StartupEntry entry) => new($"exports '{name}' over a shared memory: each instance sets up its thread-local storage")
    {
        Flags = ProgramFlags.ThreadInstances,
        Entries = [entry],
    };

    private static IEnumerable<StartupHandoff> TlsHandoffs(ModuleFacts facts)
    {
        if (facts.HasExport("__tls_size", ExternKind.Global)) yield return new StartupHandoff(HandoffKind.Global, "__tls_size", null, "", "tls.size");
        if (facts.HasExport("__tls_align", ExternKind.Global)) yield return new StartupHandoff(HandoffKind.Global, "__tls_align", null, "", "tls.align");
        if (facts.Function("malloc") is not null) yield return new StartupHandoff(HandoffKind.Function, "malloc", null, "", "allocator");
    }
}
