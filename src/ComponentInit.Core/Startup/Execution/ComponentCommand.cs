using ComponentInit.Core.Binaries;
using ComponentInit.Runtime.Components;
using ComponentInit.Runtime.Engines;
using ComponentInit.Runtime.Traps;
using ComponentInit.Runtime.Values;
using ComponentInit.Wasm;

namespace ComponentInit.Core.Startup.Execution;

/// <summary>A component that exports <c>wasi:cli/run</c>. Each run gets a fresh instance. Source: WASI 0.2, package <c>wasi:cli</c>.</summary>
internal sealed class ComponentCommand : IProgramCommand
{
    private const string RunInterface = "wasi:cli/run@";
    private const string Supported = "0.2.";

    private readonly StartupOptions _options;
    private readonly WasmEngine _engine;
    private readonly CompiledComponent _compiled;
    private readonly ComponentExport _run;

    /// <summary>Compiles a component.</summary>
    /// <exception cref="WasmException"><see cref="WasmErrorCode.NotACommand"/>, <see cref="WasmErrorCode.WasmFeatureUnsupported"/> (another version of WASI), <see cref="WasmErrorCode.WasmInvalid"/>.</exception>
    public ComponentCommand(WasmBinary binary, StartupOptions options)
    {
        _options = options;
        _engine = new WasmEngine(options.Engine.For(options.Limits));
        _compiled = _engine.CompileComponent(binary.Content);
        _run = FindRun(binary.Name, _compiled.Exports);
    }

    /// <inheritdoc/>
    public CommandOutcome Run(string? export, IReadOnlyList<string> arguments, CancellationToken cancellation)
    {
        if (export is not null)
            throw new WasmException(WasmErrorCode.OptionInvalid, $"A component runs its '{_run.FullName}': another export is called, not run.");
        using var run = new ComponentRun(_compiled, new ComponentRunOptions { Limits = _options.Limits, Imports = _options.Imports, Wasi = _options.Wasi });
        try
        {
            run.Instantiate(cancellation);
            return new CommandOutcome(run.Call(_run, [], cancellation) is ResultValue { IsOk: false } ? 1 : 0, []);
        }
        catch (WasmExitException exit)
        {
            return new CommandOutcome(exit.ExitCode, []);
        }
    }

    /// <inheritdoc/>
    public void StoreInCache() => _compiled.StoreInCache();

    /// <inheritdoc/>
    public void Dispose()
    {
        _compiled.Dispose();
        _engine.Dispose();
    }

    private static ComponentExport FindRun(string name, IReadOnlyList<ComponentExport> exports)
    {
        var found = exports.FirstOrDefault(export => export.Name == "run" && export.Instance?.StartsWith(RunInterface, StringComparison.Ordinal) == true)
            ?? throw NotACommandMessage.Create(name, "a component without wasi:cli/run", [.. exports.Select(export => export.FullName)]);
        return found.Instance.AsSpan(RunInterface.Length).StartsWith(Supported, StringComparison.Ordinal)
            ? found
            : throw new WasmException(WasmErrorCode.WasmFeatureUnsupported, $"{name} exports {found.Instance}, and the host implements WASI {Supported}x.");
    }
}
