using ComponentInit.Core.Startup.Plans;
using ComponentInit.Core.Startup.Text;
using ComponentInit.Runtime.Engines;
using ComponentInit.Runtime.Modules;

namespace ComponentInit.Core.Startup.Execution;

/// <summary>One instance that went through the phases before the program: instantiate, hand over, link, thread-init of the main instance, init.</summary>
internal sealed class StartedModule : IDisposable
{
    private readonly StartupOptions _options;
    private readonly int _number;
    private bool _exists;

    private StartedModule(StartupModule module, StartupOptions options, CompiledModule compiled, int number)
    {
        _options = options;
        _number = number;
        Run = new CoreRun(compiled, new CoreRunOptions { Limits = options.Limits, Imports = options.Imports, Wasi = options.Wasi });
        Entries = new EntryCaller(module, options, Run, number);
    }

    /// <summary>The instance.</summary>
    public CoreRun Run { get; }

    /// <summary>Calls its entries.</summary>
    public EntryCaller Entries { get; }

    /// <summary>Makes an instance and starts it; where that fails there is none.</summary>
    public static StartedModule Start(StartupModule module, StartupOptions options, CompiledModule compiled, int number, CancellationToken cancellation)
    {
        var started = new StartedModule(module, options, compiled, number);
        try
        {
            started.Start(module, cancellation);
            return started;
        }
        catch
        {
            started.Dispose();
            throw;
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        Run.Dispose();
        if (!_exists)
            return;
        _exists = false;
        _options.Observer?.Invoke(new StartupStep(StartupStepKind.Drop, _number));
    }

    private void Start(StartupModule module, CancellationToken cancellation)
    {
        Run.Instantiate(cancellation);
        _exists = true;
        _options.Observer?.Invoke(new StartupStep(StartupStepKind.Instantiate, _number));
        foreach (var handoff in module.Handoffs)
            HandOver(handoff);
        Entries.CallPhase(StartupPhase.Link, cancellation);
        foreach (var entry in module.Plan.OfPhase(StartupPhase.ThreadInit).Where(entry => entry.Flags.HasFlag(EntryFlags.AlsoMain)))
        {
            foreach (string export in module.TargetsOf(entry))
                Entries.CallEntry(entry, export, cancellation);
        }

        Entries.CallPhase(StartupPhase.Init, cancellation);
    }

    private void HandOver(StartupHandoff handoff)
    {
        if (_options.Handoffs.TryGetValue(handoff.To, out var receiver))
            receiver(handoff, Run);
        _options.Observer?.Invoke(new StartupStep(StartupStepKind.Handoff, _number, Name: handoff.Export ?? "", Detail: Describe(handoff)));
    }

    private static string Describe(StartupHandoff handoff)
    {
        string what = handoff.Kind == HandoffKind.Instance ? "instance" : $"{StartupTerms.Of(handoff.Kind)} {(handoff.Index is null ? handoff.Export : $"#{handoff.Index}")}";
        return $"{what} to {handoff.To} as {handoff.Role}";
    }
}
