using System.Collections.Immutable;
using ComponentInit.Core.Startup.Plans;
using ComponentInit.Runtime.Modules;
using ComponentInit.Runtime.Values;
using ComponentInit.Wasm;

namespace ComponentInit.Core.Startup.Execution;

/// <summary>A library or reactor that was started by its plan: its exports can be called. One thread at a time.</summary>
public sealed class StartupInstance : IDisposable
{
    private readonly StartupModule _module;
    private readonly StartedModule _started;
    private bool _mainRan;
    private bool _finished;

    internal StartupInstance(StartupModule module, StartedModule started)
    {
        _module = module;
        _started = started;
        Functions = [.. module.Functions];
    }

    /// <summary>The functions that may be called, in the order of the exports; those that the plan hides are not among them.</summary>
    public ImmutableArray<string> Functions { get; }

    /// <summary>Calls an export, between the task entries of the plan where it has some.</summary>
    /// <param name="export">Its name.</param>
    /// <param name="arguments">Its arguments.</param>
    /// <param name="cancellation">Ends the guest.</param>
    /// <exception cref="WasmException">
    /// <see cref="WasmErrorCode.ExportNotFound"/>; <see cref="WasmErrorCode.StartupInvalid"/> with INIT202: it was called by the plan and may be called once, or the instance was finished; and what a
    /// call may throw.
    /// </exception>
    public CoreValue[] Call(string export, ReadOnlySpan<CoreValue> arguments = default, CancellationToken cancellation = default)
    {
        if (!Functions.Contains(export))
            throw new WasmException(WasmErrorCode.ExportNotFound, $"There is no export '{export}'{Suggestion.For(export, Functions, "exported functions")}.");
        RefuseFinished(export);
        _started.Entries.RefuseAgain(export);
        _started.Entries.CallPhase(StartupPhase.TaskEnter, cancellation);
        var results = _started.Run.Call(export, arguments, cancellation);
        _started.Entries.CallPhase(StartupPhase.TaskExit, cancellation);
        return results;
    }

    /// <summary>Runs the program of a live instance: its main entries, at most once.</summary>
    /// <returns>The exit code: the first that is not 0.</returns>
    /// <exception cref="WasmException"><see cref="WasmErrorCode.NotACommand"/>: the plan has none; INIT202: they ran already, or the instance was finished.</exception>
    public int RunMain(CancellationToken cancellation = default)
    {
        var entries = _module.Plan.OfPhase(StartupPhase.Main);
        if (entries.IsEmpty)
            throw StartupFailure.NotACommand("The start-up plan has no main entry.");
        string first = _module.TargetsOf(entries[0]).First();
        RefuseFinished(first);
        if (_mainRan)
            throw StartupFailure.CalledAgain(first);
        _mainRan = true;
        return _started.Entries.RunProgram(entries, cancellation);
    }

    /// <summary>Calls the pump entries of the plan, after an event arrived that the guest waits for.</summary>
    /// <exception cref="WasmException">INIT201: one failed; INIT202: the instance was finished.</exception>
    public void Pump(CancellationToken cancellation = default)
    {
        RefuseFinished("pump");
        _started.Entries.CallPhase(StartupPhase.Pump, cancellation);
    }

    /// <summary>Calls the finish entries of the plan, unless the program ended itself; once, and to be followed by <see cref="Dispose"/>.</summary>
    /// <exception cref="WasmException">INIT201: one failed; INIT202: the instance was finished already.</exception>
    public void Finish(CancellationToken cancellation = default)
    {
        RefuseFinished("finish");
        _finished = true;
        if (!_started.Entries.HasExited)
            _started.Entries.CallPhase(StartupPhase.Finish, cancellation);
    }

    /// <summary>Frees the instance.</summary>
    public void Dispose() => _started.Dispose();

    private void RefuseFinished(string what)
    {
        if (_finished)
            throw StartupFailure.Finished(what);
    }
}
