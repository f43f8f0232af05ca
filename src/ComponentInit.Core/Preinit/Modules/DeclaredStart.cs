using ComponentInit.Core.Startup.Execution;
using ComponentInit.Core.Startup.Plans;
using ComponentInit.Core.Startup.Sections;
using ComponentInit.Core.Startup.Validation;
using ComponentInit.Runtime.Modules;
using ComponentInit.Wasm;
using ComponentInit.Wasm.Modules;

namespace ComponentInit.Core.Preinit.Modules;

/// <summary>What a program declares to be called before its exports may be used: the entries of the phases link and init. They run at build time, before the init function.</summary>
internal sealed class DeclaredStart
{
    private readonly StartupModule _module;
    private readonly StartupOptions _options;

    private DeclaredStart(StartupModule module, StartupOptions options) => (_module, _options) = (module, options);

    /// <summary>The exports that are called, in their order.</summary>
    public IEnumerable<string> Exports => Entries.SelectMany(_module.TargetsOf);

    private IEnumerable<StartupEntry> Entries => _module.Plan.InOrder();

    /// <summary>Reads the declaration; null where the program has none.</summary>
    /// <param name="module">The program.</param>
    /// <param name="init">The init function, which is called after them and once only.</param>
    /// <param name="options">What the guest is shown.</param>
    /// <exception cref="WasmException">
    /// <see cref="WasmErrorCode.StartupInvalid"/>: the declaration is malformed or does not fit the program, or an entry needs what is not there at build time (INIT203).
    /// </exception>
    public static DeclaredStart? Find(WasmModule module, ModuleExport init, PreinitOptions options)
    {
        if (StartupSection.Read(module) is not { } plan) return null;
        StartupValidator.ThrowIfInvalid(module, plan);
        var part = plan with
        {
            Kind = StartupKind.Reactor,
            Flags = ProgramFlags.None,
            Entries = [.. plan.Entries.Where(entry => entry.Phase is StartupPhase.Link or StartupPhase.Init && entry.Target != EntryTarget.Export(init.Name))],
            Handoffs = [.. plan.Handoffs.Where(handoff => ArgumentBlock.IsRole(handoff.Role))],
        };
        var start = new StartupModule(module, part);
        var startOptions = new StartupOptions { Wasi = options.Wasi };
        StartupHostCheck.CheckProgram(module, part);
        StartupHostCheck.Check(start, startOptions);
        return part.Entries.FirstOrDefault(entry => entry.Target.Kind == EntryTargetKind.FunctionIndex) is { } entry
            ? throw StartupFailure.HostLacks($"'{entry.Target}' is no export, and pre-initialisation calls exports only: export it and name the export.")
            : new DeclaredStart(start, startOptions);
    }

    /// <summary>Calls the entries.</summary>
    /// <exception cref="WasmException">INIT201 in front of the message: an entry failed; or what stopped the guest.</exception>
    public void Call(CoreRun run, CancellationToken cancellation)
    {
        var caller = new EntryCaller(_module, _options, run, 1);
        caller.CallPhase(StartupPhase.Link, cancellation);
        caller.CallPhase(StartupPhase.Init, cancellation);
    }
}
