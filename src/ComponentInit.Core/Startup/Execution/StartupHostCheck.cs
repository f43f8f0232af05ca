using ComponentInit.Core.Startup.Plans;
using ComponentInit.Core.Startup.Text;
using ComponentInit.Core.Startup.Validation;
using ComponentInit.Wasm;
using ComponentInit.Wasm.Modules;

namespace ComponentInit.Core.Startup.Execution;

/// <summary>Refuses, before anything runs, the plans that this host cannot carry out.</summary>
internal static class StartupHostCheck
{
    private const string Wasi = "wasi_snapshot_preview1";

    /// <summary>Checks a plan.</summary>
    /// <exception cref="WasmException"><see cref="WasmErrorCode.StartupInvalid"/> with INIT203.</exception>
    public static void Check(StartupModule module, StartupOptions options)
    {
        foreach (var handoff in module.Handoffs)
            CheckHandoff(handoff, options);
        foreach (var entry in module.Plan.Entries)
            CheckEntry(entry, options);
    }

    /// <summary>Refuses what is not started by a plan at all, or not in one thread.</summary>
    /// <exception cref="WasmException"><see cref="WasmErrorCode.WasmFeatureUnsupported"/>; <see cref="WasmErrorCode.StartupInvalid"/> with INIT103 or INIT203.</exception>
    public static void CheckProgram(WasmModule module, StartupPlan plan)
    {
        if (ThreadEntry(module, plan) is { } entry)
            throw StartupFailure.HostLacks($"The module makes threads over shared memory ('{entry.Target}' is its {StartupTerms.Of(entry.Phase)} entry), and this host runs one thread. Use a host with threads, or build the program without them.");
        switch (plan.Kind)
        {
            case StartupKind.Side:
                throw new WasmException(WasmErrorCode.WasmFeatureUnsupported, "This is a side module (dylink.0): it has no memory and stack of its own. Link it with its main module first, for example by 'wasm-tools component link', and start that.");
            case StartupKind.Component:
                throw new WasmException(WasmErrorCode.WasmFeatureUnsupported, "This is a component: the component model says how it starts, not a plan.");
            case StartupKind.Ambiguous:
                throw new StartupMessage(StartupCode.StartAndInitialize, "two start-up conventions contradict each other in this module: declare which one holds in its init.0 section").ToException();
            case StartupKind.Unknown:
                throw StartupFailure.HostLacks("how this module starts cannot be told from its bytes: declare it in its init.0 section");
        }
    }

    /// <summary>An entry for threads over shared memory, which one thread cannot stand for; null where there is none.</summary>
    public static StartupEntry? ThreadEntry(WasmModule module, StartupPlan plan)
    {
        bool isShared = module.ImportsOf(ExternKind.Memory).Any(import => import.Memory!.Limits.IsShared) || module.Memories.Any(memory => memory.Limits.IsShared);
        return isShared ? plan.Entries.FirstOrDefault(entry => entry.Phase is StartupPhase.Thread or StartupPhase.ThreadInit) : null;
    }

    private static void CheckHandoff(StartupHandoff handoff, StartupOptions options)
    {
        if (options.Handoffs.ContainsKey(handoff.To) || IsOwn(handoff))
            return;
        string name = handoff.Index is { } index ? $"#{index}" : $"'{handoff.Export}'";
        if (handoff is { To: Wasi, Kind: HandoffKind.Memory } && options.Wasi is not null)
        {
            if (handoff.Export == "memory")
                return;
            throw StartupFailure.HostLacks($"WASI preview1 of this host finds the memory by the export name 'memory', and the plan hands over {name}.");
        }

        throw StartupFailure.HostLacks($"The plan hands the {StartupTerms.Of(handoff.Kind)} {name} over to '{handoff.To}' as '{handoff.Role}', and this host has nothing that receives it.");
    }

    private static void CheckEntry(StartupEntry entry, StartupOptions options)
    {
        if (entry.Phase is StartupPhase.Preinit or StartupPhase.Thread)
            return;
        if (entry.Result == EntryResult.ReplacesExports)
            throw StartupFailure.HostLacks($"'{entry.Target}' gives a handle that replaces the exports, which this host cannot resolve. A JavaScript host can: write a loader with 'esm'.");
        foreach (var argument in entry.Arguments)
        {
            bool known = argument.Kind switch
            {
                EntryArgumentKind.HostHandle => options.HostHandles.ContainsKey(argument.Name),
                EntryArgumentKind.ThreadId or EntryArgumentKind.ThreadArgument or EntryArgumentKind.ThreadLocalBlock or EntryArgumentKind.HostReference => false,
                _ => true,
            };
            if (!known)
                throw StartupFailure.HostLacks($"'{entry.Target}' takes {Describe(argument)}, which this host does not have.");
        }
    }

    // What arguments of entries are made with is used by the host itself.
    private static bool IsOwn(StartupHandoff handoff) => ArgumentBlock.IsRole(handoff.Role);

    private static string Describe(EntryArgument argument) => argument.Kind switch
    {
        EntryArgumentKind.ThreadId => "the number of a thread",
        EntryArgumentKind.ThreadArgument => "the start argument of a thread",
        EntryArgumentKind.ThreadLocalBlock => "a thread-local block",
        EntryArgumentKind.HostReference => $"the host reference '{argument.Name}'",
        _ => $"the host handle '{argument.Name}'",
    };
}
