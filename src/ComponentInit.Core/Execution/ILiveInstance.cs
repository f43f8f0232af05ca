using ComponentInit.Runtime.Values;

namespace ComponentInit.Core.Execution;

/// <summary>An instance whose exports can be called, whatever it is an instance of.</summary>
internal interface ILiveInstance : IDisposable
{
    /// <summary>Instantiates it, which runs start functions.</summary>
    void Instantiate(CancellationToken cancellation);

    /// <summary>Calls <c>_initialize</c> where it is a reactor and the options do not say otherwise.</summary>
    void Initialize(CancellationToken cancellation);

    /// <summary>Calls an export with plain objects.</summary>
    CallOutcome Call(string export, IReadOnlyList<object?> arguments, CancellationToken cancellation);

    /// <summary>Calls what a text says.</summary>
    CallOutcome CallText(string expression, CancellationToken cancellation);

    /// <summary>How many handles that came out of calls are still live.</summary>
    int LiveHandles { get; }

    /// <summary>Drops a handle that a call gave.</summary>
    void Drop(HandleValue handle, CancellationToken cancellation);
}
