using ComponentInit.Core.Binaries;
using ComponentInit.Core.Execution;
using ComponentInit.Core.Startup.Plans;
using ComponentInit.Wasm;
using ComponentInit.Wasm.Modules;

namespace ComponentInit.Core.Startup.Execution;

/// <summary>A core module that is run by its plan: a command, one of a multi-command, or the main entry of a reactor.</summary>
internal sealed class ModuleCommand : IProgramCommand
{
    private readonly WasmBinary _binary;
    private readonly StartupProgram _program;

    /// <summary>Compiles a module.</summary>
    public ModuleCommand(WasmBinary binary, StartupPlan plan, StartupOptions options)
    {
        _binary = binary;
        _program = new StartupProgram(binary, plan, options);
    }

    private StartupPlan Plan => _program.Plan;

    /// <inheritdoc/>
    public CommandOutcome Run(string? export, IReadOnlyList<string> arguments, CancellationToken cancellation) => Plan.Kind switch
    {
        StartupKind.MultiCommand => RunOne(export, arguments, cancellation),
        _ when export is not null => throw new WasmException(WasmErrorCode.OptionInvalid, $"{_binary.Name} is no multi-command: an export of it is called, not run."),
        StartupKind.Command => new CommandOutcome(_program.Run(cancellation), []),
        StartupKind.Reactor when !Plan.OfPhase(StartupPhase.Main).IsEmpty => RunMain(cancellation),
        _ => throw NotACommandMessage.Create(_binary.Name, Plan.Kind == StartupKind.Reactor ? "a reactor" : "a library", Callable()),
    };

    /// <inheritdoc/>
    public void StoreInCache() => _program.StoreInCache();

    /// <inheritdoc/>
    public void Dispose() => _program.Dispose();

    private CommandOutcome RunMain(CancellationToken cancellation)
    {
        using var instance = _program.Start(cancellation);
        return new CommandOutcome(instance.RunMain(cancellation), []);
    }

    private CommandOutcome RunOne(string? export, IReadOnlyList<string> arguments, CancellationToken cancellation)
    {
        string name = export ?? throw new WasmException(WasmErrorCode.OptionInvalid, $"{_binary.Name} has several commands: say which one, with --invoke or -Name. They are: {string.Join(", ", _program.Functions)}.");
        var found = _binary.ReadModule().Exports.FirstOrDefault(item => item.Kind == ExternKind.Function && item.Name == name);
        return found is null
            ? _program.RunExport(name, [], cancellation)
            : _program.RunExport(name, CoreArguments.Convert(name, _binary.ReadModule().FunctionTypeOf(found.Index), arguments), cancellation);
    }

    // What the plan calls by itself is nothing to be called.
    private string[] Callable()
    {
        var entries = Plan.Entries.Select(entry => entry.Target.Name).ToHashSet(StringComparer.Ordinal);
        return [.. _program.Functions.Where(name => !entries.Contains(name))];
    }
}
