using System.Collections.Immutable;
using ComponentInit.Core.Startup.Detection.Facts;
using ComponentInit.Core.Startup.Hosts.Models;
using ComponentInit.Core.Startup.Plans;
using ComponentInit.Wasm.Modules;

namespace ComponentInit.Core.Startup.Hosts;

/// <summary>What the hosts that are known do with a binary, each by its own rules; none of them reads a declaration.</summary>
internal static class HostTable
{
    private static readonly ImmutableArray<HostModel> Models =
    [
        new WasmtimeCommandLine(), new WasmtimeLinker(), new NodeStart(), new NodeInitialize(), new WazeroCommandLine(), new WazeroRuntime(), new ExtismRuntime(),
        new ScriptInterface(), new EmscriptenScript(), new ComponentNew(), new ComponentLink(),
    ];

    /// <summary>The hosts of core modules.</summary>
    public static ImmutableArray<HostBehaviour> For(WasmModule module, StartupPlan plan)
    {
        var facts = new HostFacts(new ModuleFacts(module), plan);
        return [.. Models.Select(model => model.Describe(facts)).OfType<HostBehaviour>().Select(behaviour => Doubt(behaviour, plan))];
    }

    /// <summary>The hosts of components.</summary>
    public static ImmutableArray<HostBehaviour> ForComponent(StartupPlan plan) => plan.Kind == StartupKind.Command
        ?
        [
            new HostBehaviour("wasmtime run", HostOutcome.Starts, "calls the 'run' of wasi:cli/run on a new instance and exits with 1 where it returns an error."),
            new HostBehaviour("jco run", HostOutcome.Starts, "calls the 'run' of wasi:cli/run; an error is thrown."),
            new HostBehaviour("jco transpile", HostOutcome.NotRun, "makes an ES module that instantiates the component when it is imported; call run.run() yourself."),
        ]
        :
        [
            new HostBehaviour("wasmtime run", HostOutcome.NotRun, "has nothing to run; --invoke 'name(arguments)' calls an export."),
            new HostBehaviour("jco transpile", HostOutcome.Starts, "makes an ES module that instantiates the component when it is imported and exports its functions."),
        ];

    // What is true of every host that goes by names: none knows how to start what nobody knows how to start, and none runs a program on the live
    // instance. Emscripten's JavaScript goes by the module it was written with.
    private static HostBehaviour Doubt(HostBehaviour behaviour, StartupPlan plan)
    {
        if (behaviour is not { Outcome: HostOutcome.Starts, Host: not EmscriptenScript.HostName }) return behaviour;
        if (plan.Kind == StartupKind.Unknown)
        {
            return behaviour with { Outcome = HostOutcome.NotInitialised, Text = "instantiates the module at most; what has to be called before the exports is not known." };
        }

        return plan.Kind != StartupKind.Command && plan.OfPhase(StartupPhase.Main) is [var main, ..]
            ? behaviour with { Outcome = HostOutcome.NotRun, Text = $"{behaviour.Text} The program, '{main.Target}', stays to be called." }
            : behaviour;
    }
}
