using ComponentInit.Core.Binaries;
using ComponentInit.Core.Preinit.Modules;
using ComponentInit.Runtime.Engines;
using ComponentInit.Runtime.Modules;
using ComponentInit.Runtime.Values;
using ComponentInit.Runtime.Values.Wave;
using ComponentInit.Wasm;
using ComponentInit.Wasm.Modules;

namespace ComponentInit.Core.Execution;

/// <summary>A live instance of a binary: several calls work on the same state. One thread at a time.</summary>
public sealed class BinaryInstance : IDisposable
{
    private readonly WasmModule _module;
    private readonly WasmEngine _engine;
    private readonly CompiledModule _compiled;
    private readonly CoreRun _run;

    private BinaryInstance(WasmBinary binary, CallOptions options)
    {
        _module = binary.Module;
        _engine = new WasmEngine(options.Engine.For(options.Limits));
        _compiled = _engine.CompileModule(binary.Content);
        _run = new CoreRun(_compiled, new CoreRunOptions { Limits = options.Limits, Imports = options.Imports, Wasi = options.Wasi });
    }

    /// <summary>Instantiates a binary, and initialises it where it is a reactor.</summary>
    /// <param name="binary">The binary.</param>
    /// <param name="options">How.</param>
    /// <param name="cancellation">Ends the guest.</param>
    /// <exception cref="WasmException">It cannot be compiled or instantiated, or it trapped.</exception>
    public static BinaryInstance Create(WasmBinary binary, CallOptions options, CancellationToken cancellation = default)
    {
        var instance = new BinaryInstance(binary, options);
        try
        {
            instance._run.Instantiate(cancellation);
            if (options.Initialize && Reactor.Find(instance._module) is { } initialize) instance._run.Call(initialize.Name, [], cancellation);
            return instance;
        }
        catch
        {
            instance.Dispose();
            throw;
        }
    }

    /// <summary>Calls an export.</summary>
    /// <param name="export">Its name.</param>
    /// <param name="arguments">Its arguments as plain objects.</param>
    /// <param name="cancellation">Ends the guest.</param>
    /// <exception cref="WasmException">There is no such function, an argument does not fit, or the guest trapped.</exception>
    public CallOutcome Call(string export, IReadOnlyList<object?> arguments, CancellationToken cancellation = default)
    {
        var values = CoreArguments.Convert(export, FindType(export), arguments);
        CoreValue[] results = _run.Call(export, values, cancellation);
        return new CallOutcome(export, [.. results.Select(CoreArguments.ToObject)], [.. results.Select(CoreArguments.ToText)]);
    }

    /// <summary>Calls an export by text.</summary>
    /// <param name="expression">A call such as <c>add(1, 2)</c>, or the bare name of a function without parameters.</param>
    /// <param name="cancellation">Ends the guest.</param>
    /// <exception cref="WasmException">The text is no call (<see cref="WasmErrorCode.ValueInvalid"/>), or as <see cref="Call"/>.</exception>
    public CallOutcome CallText(string expression, CancellationToken cancellation = default)
    {
        var call = WaveCall.Parse(expression);
        return Call(call.Target, [.. call.ArgumentTexts], cancellation);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _run.Dispose();
        _compiled.Dispose();
        _engine.Dispose();
    }

    private Wasm.Types.FunctionType FindType(string export)
    {
        var found = _module.Exports.FirstOrDefault(item => item.Name == export)
            ?? throw new WasmException(WasmErrorCode.ExportNotFound, $"There is no export '{export}'{Suggestion.For(export, FunctionNamesOf(_module), "exported functions")}.");
        return found.Kind == ExternKind.Function
            ? _module.FunctionTypeOf(found.Index)
            : throw new WasmException(WasmErrorCode.ExportTypeMismatch, $"The export '{export}' is a {found.Kind.ToString().ToLowerInvariant()} and cannot be called.");
    }

    private static string[] FunctionNamesOf(WasmModule module) =>
        [.. module.Exports.Where(export => export.Kind == ExternKind.Function).Select(export => export.Name)];
}
