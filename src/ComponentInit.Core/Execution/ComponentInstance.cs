using System.Collections.Immutable;
using ComponentInit.Runtime.Components;
using ComponentInit.Runtime.Values;
using ComponentInit.Runtime.Values.Objects;
using ComponentInit.Runtime.Values.Wave;

namespace ComponentInit.Core.Execution;

/// <summary>A live instance of a component. Handles that come out of a call go into later ones.</summary>
internal sealed class ComponentInstance : ILiveInstance
{
    private readonly CallOptions _options;
    private readonly ComponentRun _run;

    /// <summary>Prepares an instance.</summary>
    /// <param name="compiled">The component's code, which stays the caller's.</param>
    /// <param name="options">What it may use and see.</param>
    public ComponentInstance(CompiledComponent compiled, CallOptions options)
    {
        _options = options;
        _run = new ComponentRun(compiled, new ComponentRunOptions { Limits = options.Limits, Imports = options.Imports, Wasi = options.Wasi });
    }

    /// <inheritdoc/>
    public int LiveHandles => _run.LiveHandles;

    /// <inheritdoc/>
    public void Instantiate(CancellationToken cancellation) => _run.Instantiate(cancellation);

    /// <inheritdoc/>
    public void Initialize(CancellationToken cancellation)
    {
    }

    /// <inheritdoc/>
    public CallOutcome Call(string export, IReadOnlyList<object?> arguments, CancellationToken cancellation)
    {
        var found = _run.FindExport(export);
        return Call(found, ValueObjects.ArgumentsFromObjects(found.Type, arguments, _options.Objects), cancellation);
    }

    /// <inheritdoc/>
    public CallOutcome CallText(string expression, CancellationToken cancellation)
    {
        var call = WaveCall.Parse(expression);
        var found = _run.FindExport(call.Target);
        return Call(found, call.ReadArguments(found.Type), cancellation);
    }

    /// <inheritdoc/>
    public void Drop(HandleValue handle, CancellationToken cancellation) => _run.Drop(handle, cancellation);

    /// <inheritdoc/>
    public void Dispose() => _run.Dispose();

    private CallOutcome Call(ComponentExport export, ImmutableArray<ComponentValue> arguments, CancellationToken cancellation) =>
        _run.Call(export, arguments, cancellation) is { } result
            ? new CallOutcome(export.FullName, [ValueObjects.ToObject(result)], [WaveText.Write(result)]) { Result = result }
            : new CallOutcome(export.FullName, [], []);
}
