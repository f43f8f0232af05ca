using System.Collections.Immutable;
using System.Globalization;
using ComponentInit.Core.InitTasks.Protocols;
using ComponentInit.Core.Startup.Plans;
using ComponentInit.Runtime.Modules;
using ComponentInit.Runtime.Traps;

namespace ComponentInit.Core.Startup.Execution;

/// <summary>Calls the entries of one instance, makes their arguments and judges their results.</summary>
/// <param name="module">The module and its plan.</param>
/// <param name="options">How it is started.</param>
/// <param name="run">The instance.</param>
/// <param name="number">Its number.</param>
internal sealed class EntryCaller(StartupModule module, StartupOptions options, CoreRun run, int number)
{
    private const string OcamlConvention = "wasm_of_ocaml";
    private const string AsyncifyState = "asyncify_get_state";
    private readonly HashSet<string> _once = new(StringComparer.Ordinal);

    /// <summary>Whether the program ended itself: nothing of the instance may be called then.</summary>
    public bool HasExited { get; private set; }

    /// <summary>Calls all entries of a phase in their order; a program that ends itself in one of them fails.</summary>
    public void CallPhase(StartupPhase phase, CancellationToken cancellation)
    {
        foreach (var entry in module.Plan.OfPhase(phase))
        {
            foreach (string export in module.TargetsOf(entry))
                CallEntry(entry, export, cancellation);
        }
    }

    /// <summary>Calls one export for an entry that has to return.</summary>
    /// <exception cref="Wasm.WasmException">INIT201, or what stopped the guest.</exception>
    public void CallEntry(StartupEntry entry, string export, CancellationToken cancellation)
    {
        if (CallProgram(entry, export, cancellation) is not 0 and var code)
            throw StartupFailure.EntryFailed(entry.Phase, export, string.Create(CultureInfo.InvariantCulture, $"gave the exit code {code}"));
    }

    /// <summary>Calls the entries that are the program, until one gives another exit code than 0.</summary>
    /// <returns>The exit code.</returns>
    public int RunProgram(ImmutableArray<StartupEntry> entries, CancellationToken cancellation)
    {
        foreach (var entry in entries)
        {
            foreach (string export in module.TargetsOf(entry))
            {
                if (CallProgram(entry, export, cancellation) is not 0 and var code)
                    return code;
            }
        }

        return 0;
    }

    /// <summary>Refuses a call of an export that was an entry which may be called once.</summary>
    public void RefuseAgain(string export)
    {
        if (_once.Contains(export))
            throw StartupFailure.CalledAgain(export);
    }

    private int CallProgram(StartupEntry entry, string export, CancellationToken cancellation)
    {
        RefuseAgain(export);
        var arguments = entry.Arguments.Select(argument => Evaluate(argument, entry.Phase, cancellation)).ToArray();
        if (entry.Flags.HasFlag(EntryFlags.Once))
            _once.Add(export);
        run.OnlyWasi = entry.Flags.HasFlag(EntryFlags.NoHostCalls);
        try
        {
            var results = run.Call(export, arguments, cancellation);
            Report(StartupStepKind.Call, entry.Phase, export, CallText.Of(arguments, results));
            RefuseSuspended(entry, export, cancellation);
            return Judge(entry, export, results);
        }
        catch (WasmExitException exit)
        {
            Report(StartupStepKind.Exit, entry.Phase, export, CallText.OfExit(arguments, exit.ExitCode));
            if (exit.ExitCode == 0 && MayExit(entry.Phase))
                return 0;
            HasExited = true;
            return entry.Phase is StartupPhase.Run or StartupPhase.Resume or StartupPhase.Main
                ? exit.ExitCode
                : throw StartupFailure.EntryFailed(entry.Phase, export, string.Create(CultureInfo.InvariantCulture, $"ended the program with exit code {exit.ExitCode}"));
        }
        catch (WasmTrapException trap)
        {
            Report(StartupStepKind.Failure, entry.Phase, export, CallText.OfFailure(arguments));
            throw StartupFailure.EntryFailed(entry.Phase, export, trap);
        }
        finally
        {
            run.OnlyWasi = false;
        }
    }

    // The whole program of OCaml runs while it initialises, and its functions may be called when it has ended.
    private bool MayExit(StartupPhase phase) => phase == StartupPhase.Init && module.Plan.Conventions.Any(convention => convention.Name == OcamlConvention);

    private CoreValue Evaluate(EntryArgument argument, StartupPhase phase, CancellationToken cancellation) => argument.Kind switch
    {
        EntryArgumentKind.I32 => CoreValue.FromI32(unchecked((int)argument.Value)),
        EntryArgumentKind.I64 => CoreValue.FromI64(argument.Value),
        EntryArgumentKind.ArgumentCount => CoreValue.FromI32(ProgramArguments.Count),
        EntryArgumentKind.ArgumentVector => CoreValue.FromI32(ArgumentBlock.Write(run, ProgramArguments, module.Handoffs, cancellation)),
        EntryArgumentKind.HostHandle => CoreValue.FromI32(options.HostHandles[argument.Name]),
        EntryArgumentKind.TaskReason => CoreValue.FromI32((int)(phase == StartupPhase.TaskExit ? TaskHookReason.SyncEnd : TaskHookReason.SyncBegin)),

        // Zero asks for the default size: the host has no other wish.
        _ => CoreValue.FromI32(0),
    };

    private IReadOnlyList<string> ProgramArguments => ArgumentBlock.Givable(options.Wasi?.Arguments ?? [], module.Handoffs);

    private int Judge(StartupEntry entry, string export, CoreValue[] results)
    {
        int value = results is [{ Kind: CoreValueKind.I32 } first] ? first.AsI32 : 0;
        if (entry.Result == EntryResult.Version)
            Report(StartupStepKind.Version, entry.Phase, export, value.ToString(CultureInfo.InvariantCulture));
        return entry.Result switch
        {
            EntryResult.ExitCode => value,
            EntryResult.ErrorNumber when value != 0 => throw StartupFailure.EntryFailed(entry.Phase, export, string.Create(CultureInfo.InvariantCulture, $"gave the error number {value}")),
            EntryResult.Boolean when value == 0 => throw StartupFailure.EntryFailed(entry.Phase, export, "gave false"),
            _ => 0,
        };
    }

    private void RefuseSuspended(StartupEntry entry, string export, CancellationToken cancellation)
    {
        if (!entry.Flags.HasFlag(EntryFlags.MaySuspend) || !run.HasExport(AsyncifyState, Runtime.Engines.CoreExternKind.Function))
            return;
        if (run.Call(AsyncifyState, [], cancellation) is [{ AsI32: not 0 }])
            throw StartupFailure.HostLacks($"'{export}' was suspended (asyncify), and this host has nothing that resumes it.");
    }

    private void Report(StartupStepKind kind, StartupPhase phase, string export, string detail) =>
        options.Observer?.Invoke(new StartupStep(kind, number, phase, export, detail));
}
