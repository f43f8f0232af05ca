using ComponentInit.Core.Binaries;
using ComponentInit.Core.Startup.Profiles;
using ComponentInit.Wasm;
using ComponentInit.Wasm.Binary;

namespace ComponentInit.Core.Startup.Execution;

/// <summary>
/// A binary as a command, compiled once: a core module by its start-up plan, declared or detected, or a component that exports <c>wasi:cli/run</c> of any 0.2 version. Each run
/// gets a fresh instance.
/// </summary>
public sealed class ProgramCommand : IDisposable
{
    private readonly IProgramCommand _command;

    private ProgramCommand(IProgramCommand command) => _command = command;

    /// <summary>Compiles a binary; nothing of it runs yet.</summary>
    /// <param name="binary">A module or a component.</param>
    /// <param name="options">What it may use and see, its arguments among it.</param>
    /// <param name="profile">What decides how a module starts where its bytes leave that open, or null.</param>
    /// <exception cref="WasmException">
    /// <see cref="WasmErrorCode.NotACommand"/>: a component without <c>wasi:cli/run</c>; <see cref="WasmErrorCode.StartupInvalid"/>, <see cref="WasmErrorCode.WasmFeatureUnsupported"/>: this host cannot
    /// start it, and the message says why; <see cref="WasmErrorCode.WasmInvalid"/>.
    /// </exception>
    public static ProgramCommand Create(WasmBinary binary, StartupOptions options, StartupProfile? profile = null) => new(binary.Kind == BinaryKind.Component
        ? new ComponentCommand(binary, options)
        : new ModuleCommand(binary, PlanFinder.Find(binary, profile), options));

    /// <summary>Runs it.</summary>
    /// <param name="export">Which of the commands of a multi-command; null for a program that has one.</param>
    /// <param name="arguments">The arguments of that command as text; not those that WASI shows.</param>
    /// <param name="cancellation">Ends the guest.</param>
    /// <returns>How it ended; an exit code that is not 0 is no error here.</returns>
    /// <exception cref="WasmException">
    /// <see cref="WasmErrorCode.NotACommand"/>: a reactor or library, with what to call instead; <see cref="WasmErrorCode.OptionInvalid"/>, <see cref="WasmErrorCode.ExportNotFound"/>,
    /// <see cref="WasmErrorCode.ValueInvalid"/>: which command, or its arguments; INIT201 in front of the message: an entry failed; and what instantiating may throw.
    /// </exception>
    public CommandOutcome Run(string? export = null, IReadOnlyList<string>? arguments = null, CancellationToken cancellation = default) => _command.Run(export, arguments ?? [], cancellation);

    /// <summary>Keeps the compiled code for later runs; to be called last.</summary>
    public void StoreInCache() => _command.StoreInCache();

    /// <inheritdoc/>
    public void Dispose() => _command.Dispose();
}
