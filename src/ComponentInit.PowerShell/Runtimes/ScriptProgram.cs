using System.Collections;
using System.Collections.ObjectModel;
using System.Management.Automation;
using ComponentInit.Core.Preinit.Contract;
using ComponentInit.Wasm;

namespace ComponentInit.PowerShell.Runtimes;

/// <summary>
/// What a script block gave as an initialised instance. A script block is called with the name of the function that is wanted. Of a dictionary or another object the
/// member of that name is called without arguments: an entry or property that holds a script block, or a method. The member <c>Dispose</c> is called at the end.
/// </summary>
/// <param name="given">The object.</param>
internal sealed class ScriptProgram(PSObject? given) : IInitialisedProgram, IDisposable
{
    /// <inheritdoc/>
    public ValueTask<int> CallS32Async(string function, CancellationToken cancellation = default) => Answer<int>(function, cancellation);

    /// <inheritdoc/>
    public ValueTask<long> CallS64Async(string function, CancellationToken cancellation = default) => Answer<long>(function, cancellation);

    /// <inheritdoc/>
    public ValueTask<float> CallF32Async(string function, CancellationToken cancellation = default) => Answer<float>(function, cancellation);

    /// <inheritdoc/>
    public ValueTask<double> CallF64Async(string function, CancellationToken cancellation = default) => Answer<double>(function, cancellation);

    /// <inheritdoc/>
    public ValueTask<ReadOnlyMemory<byte>> CallListU8Async(string function, CancellationToken cancellation = default)
    {
        cancellation.ThrowIfCancellationRequested();
        return ValueTask.FromResult<ReadOnlyMemory<byte>>(Call(function) is { } value ? Convert<byte[]>(function, value) : Array.Empty<byte>());
    }

    /// <inheritdoc/>
    public void Dispose() => Find(nameof(Dispose))?.Invoke();

    /// <inheritdoc/>
    public ValueTask DisposeAsync()
    {
        Dispose();
        return ValueTask.CompletedTask;
    }

    private ValueTask<T> Answer<T>(string function, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        return ValueTask.FromResult(Convert<T>(function, Call(function) ?? throw Unfit(function, "nothing")));
    }

    private object? Call(string function)
    {
        if (given?.BaseObject is ScriptBlock answering) return Single(ScriptCall.Invoke(answering, function));
        var member = Find(function) ?? throw new WasmException(
            WasmErrorCode.RuntimeFailed, $"What the script block of -Runtime gave has no member '{function}' that can be called.");
        return member();
    }

    private Func<object?>? Find(string name)
    {
        object? member = given?.BaseObject is IDictionary entries ? entries[name] : given?.Properties[name]?.Value;
        if ((member is PSObject wrapped ? wrapped.BaseObject : member) is ScriptBlock script) return () => Single(ScriptCall.Invoke(script));
        return given?.Methods[name] is { } method ? () => ScriptCall.Invoke(method) : null;
    }

    // A list that a script block emits is taken apart by the pipeline, an empty one down to nothing.
    private static object? Single(Collection<PSObject?> values) => values.Count switch
    {
        0 => null,
        1 => values[0]?.BaseObject,
        _ => values.Select(value => value?.BaseObject).ToArray(),
    };

    private static T Convert<T>(string function, object value)
    {
        try
        {
            return LanguagePrimitives.ConvertTo<T>(value);
        }
        catch (PSInvalidCastException)
        {
            throw Unfit(function, value.GetType().Name);
        }
    }

    private static WasmException Unfit(string function, string what) =>
        new(WasmErrorCode.RuntimeFailed, $"'{function}' gave {what} to -Runtime, which is not what the function of that name gives.");
}
