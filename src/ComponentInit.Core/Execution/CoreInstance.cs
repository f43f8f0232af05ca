using ComponentInit.Core.Preinit.Modules;
using ComponentInit.Runtime.Engines;
using ComponentInit.Runtime.Modules;
using ComponentInit.Runtime.Values;
using ComponentInit.Runtime.Values.Wave;
using ComponentInit.Wasm;
using ComponentInit.Wasm.Modules;
using ComponentInit.Wasm.Types;

namespace ComponentInit.Core.Execution;

/// <summary>A live instance of a core module.</summary>
internal sealed class CoreInstance : ILiveInstance
{
    private readonly WasmModule _module;
    private readonly CallOptions _options;
    private readonly CoreRun _run;

    /// <summary>Prepares an instance.</summary>
    /// <param name="module">The module.</param>
    /// <param name="compiled">Its code, which stays the caller's.</param>
    /// <param name="options">What it may use and see.</param>
    public CoreInstance(WasmModule module, CompiledModule compiled, CallOptions options)
    {
        _module = module;
        _options = options;
        _run = new CoreRun(compiled, new CoreRunOptions { Limits = options.Limits, Imports = options.Imports, Wasi = options.Wasi });
    }

    /// <inheritdoc/>
    public int LiveHandles => 0;

    /// <inheritdoc/>
    public void Instantiate(CancellationToken cancellation) => _run.Instantiate(cancellation);

    /// <inheritdoc/>
    public void Initialize(CancellationToken cancellation)
    {
        if (_options.Initialize && Reactor.Find(_module) is { } initialize) _run.Call(initialize.Name, [], cancellation);
    }

    /// <inheritdoc/>
    public CallOutcome Call(string export, IReadOnlyList<object?> arguments, CancellationToken cancellation)
    {
        var unwrapped = _options.Objects is { } access ? [.. arguments.Select(access.Unwrap)] : arguments;
        var values = CoreArguments.Convert(export, FindType(export), unwrapped);
        CoreValue[] results = _run.Call(export, values, cancellation);
        return new CallOutcome(export, [.. results.Select(CoreArguments.ToObject)], [.. results.Select(CoreArguments.ToText)]);
    }

    /// <inheritdoc/>
    public CallOutcome CallText(string expression, CancellationToken cancellation)
    {
        var call = WaveCall.Parse(expression);
        return Call(call.Target, [.. call.ArgumentTexts], cancellation);
    }

    /// <inheritdoc/>
    public void Drop(HandleValue handle, CancellationToken cancellation) =>
        throw new WasmException(WasmErrorCode.ValueInvalid, $"The handle {handle} is of a component, and this is an instance of a core module.");

    /// <inheritdoc/>
    public void Dispose() => _run.Dispose();

    private FunctionType FindType(string export)
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
