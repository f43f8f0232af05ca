using System.Collections.Immutable;
using ComponentInit.Core.Binaries;
using ComponentInit.Core.Startup.Plans;
using ComponentInit.Runtime.Engines;
using ComponentInit.Runtime.Modules;
using ComponentInit.Runtime.Traps;
using ComponentInit.Wasm;

namespace ComponentInit.Core.Startup.Execution;

/// <summary>
/// A core module and the plan by which it starts, compiled once. A library or reactor is started and stays; a command gets a fresh instance each time it is run. Source:
/// the <c>init.0</c> convention, execution outside of JavaScript.
/// </summary>
public sealed class StartupProgram : IDisposable
{
    private readonly StartupModule _module;
    private readonly StartupOptions _options;
    private readonly WasmEngine _engine;
    private readonly CompiledModule _compiled;
    private int _instances;

    /// <summary>Compiles a module; nothing of it runs yet.</summary>
    /// <param name="binary">A core module.</param>
    /// <param name="plan">How it starts.</param>
    /// <param name="options">What it may use and see; null for nothing.</param>
    /// <exception cref="WasmException">
    /// <see cref="WasmErrorCode.StartupInvalid"/>: this host cannot do what the plan asks (INIT203), or the plan does not fit the module; <see cref="WasmErrorCode.WasmFeatureUnsupported"/>: a
    /// side module or a component; <see cref="WasmErrorCode.WasmInvalid"/>.
    /// </exception>
    public StartupProgram(WasmBinary binary, StartupPlan plan, StartupOptions? options = null)
    {
        _options = options ?? new StartupOptions();
        StartupHostCheck.CheckProgram(binary.ReadModule(), plan);
        _module = new StartupModule(binary.ReadModule(), plan);
        StartupHostCheck.Check(_module, _options);
        _engine = new WasmEngine(_options.Engine.For(_options.Limits));
        _compiled = ReferenceEquals(_module.Module, binary.ReadModule()) ? _engine.CompileModule(binary.Content) : _engine.CompileModule(_module.Module.Write());
    }

    /// <summary>How it starts.</summary>
    public StartupPlan Plan => _module.Plan;

    /// <summary>The exported functions that user code may call or run, in the order of the exports.</summary>
    public IEnumerable<string> Functions => _module.Functions;

    /// <summary>Starts a library or reactor: makes an instance, hands over, and calls the entries of the phases link, thread-init (for the main instance too) and init.</summary>
    /// <param name="cancellation">Ends the guest.</param>
    /// <exception cref="WasmException">
    /// INIT201 in front of the message: an entry trapped, ended the program or reported a failure, and there is no instance; <see cref="WasmErrorCode.WasmFeatureUnsupported"/>
    /// for a command; and what instantiating may throw.
    /// </exception>
    public StartupInstance Start(CancellationToken cancellation = default) => Plan.Kind is StartupKind.Library or StartupKind.Reactor
        ? new StartupInstance(_module, Make(cancellation))
        : throw new WasmException(WasmErrorCode.WasmFeatureUnsupported, "A command has no live instance whose exports are called: run it.");

    /// <summary>Runs a command on a fresh instance: the phases before it, then its run entry, or its resume entry where it is pre-initialised, then its finish entries unless it ended itself.</summary>
    /// <param name="cancellation">Ends the guest.</param>
    /// <returns>Its exit code.</returns>
    /// <exception cref="WasmException"><see cref="WasmErrorCode.NotACommand"/>, and as <see cref="Start"/>.</exception>
    public int Run(CancellationToken cancellation = default)
    {
        if (Plan.Kind != StartupKind.Command)
            throw StartupFailure.NotACommand("The start-up plan is not that of a command.");
        using var started = Make(cancellation);
        int code = started.Entries.RunProgram(Program(), cancellation);
        if (!started.Entries.HasExited)
            started.Entries.CallPhase(StartupPhase.Finish, cancellation);
        return code;
    }

    /// <summary>Runs one of the commands of a multi-command: an exported function, on a fresh instance.</summary>
    /// <param name="export">The function.</param>
    /// <param name="arguments">Its arguments.</param>
    /// <param name="cancellation">Ends the guest.</param>
    /// <returns>Its results, and its exit code where it ended itself.</returns>
    /// <exception cref="WasmException"><see cref="WasmErrorCode.NotACommand"/>, <see cref="WasmErrorCode.ExportNotFound"/>, and as <see cref="Start"/>.</exception>
    public CommandOutcome RunExport(string export, ReadOnlySpan<CoreValue> arguments = default, CancellationToken cancellation = default)
    {
        if (Plan.Kind != StartupKind.MultiCommand)
            throw StartupFailure.NotACommand("The start-up plan is not that of a multi-command.");
        if (!Functions.Contains(export))
            throw new WasmException(WasmErrorCode.ExportNotFound, $"There is no command '{export}'. The commands are: {string.Join(", ", Functions)}.");
        using var started = Make(cancellation);
        try
        {
            var results = started.Run.Call(export, arguments, cancellation);
            _options.Observer?.Invoke(new StartupStep(StartupStepKind.Call, _instances, StartupPhase.Run, export, CallText.Of(arguments, results)));
            started.Entries.CallPhase(StartupPhase.Finish, cancellation);
            return new CommandOutcome(0, results);
        }
        catch (WasmExitException exit)
        {
            _options.Observer?.Invoke(new StartupStep(StartupStepKind.Exit, _instances, StartupPhase.Run, export, CallText.OfExit(arguments, exit.ExitCode)));
            return new CommandOutcome(exit.ExitCode, []);
        }
        catch (WasmTrapException trap)
        {
            _options.Observer?.Invoke(new StartupStep(StartupStepKind.Failure, _instances, StartupPhase.Run, export, CallText.OfFailure(arguments)));
            throw StartupFailure.EntryFailed(StartupPhase.Run, export, trap);
        }
    }

    /// <summary>Frees what was compiled; its instances have to be disposed before.</summary>
    public void Dispose()
    {
        _compiled.Dispose();
        _engine.Dispose();
    }

    /// <summary>Keeps the compiled code for later runs; to be called last.</summary>
    public void StoreInCache() => _compiled.StoreInCache();

    private StartedModule Make(CancellationToken cancellation) => StartedModule.Start(_module, _options, _compiled, ++_instances, cancellation);

    private ImmutableArray<StartupEntry> Program()
    {
        var resume = Plan.OfPhase(StartupPhase.Resume);
        return Plan.Flags.HasFlag(ProgramFlags.Preinitialised) && !resume.IsEmpty ? resume : Plan.OfPhase(StartupPhase.Run);
    }
}
