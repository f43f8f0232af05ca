using System.Collections.Concurrent;
using System.Management.Automation;

namespace ComponentInit.PowerShell.Guests;

/// <summary>
/// What a worker thread wants written, in order. PowerShell's streams belong to the pipeline's thread; a full queue makes the guest wait for the reader.
/// </summary>
internal sealed class PipelineQueue : IDisposable
{
    private const int Capacity = 1024;

    private readonly BlockingCollection<Action<Cmdlet>> _messages = new(Capacity);

    /// <summary>Queues one write; any thread. After the end it is dropped: a guest that outlives its run has no reader.</summary>
    public void Add(Action<Cmdlet> write)
    {
        try
        {
            _messages.Add(write);
        }
        catch (InvalidOperationException) when (_messages.IsAddingCompleted)
        {
        }
    }

    /// <summary>Queues one write that can be left out; any thread. It never waits.</summary>
    public void TryAdd(Action<Cmdlet> write)
    {
        try
        {
            _messages.TryAdd(write);
        }
        catch (InvalidOperationException) when (_messages.IsAddingCompleted)
        {
        }
    }

    /// <summary>Says that nothing more comes.</summary>
    public void Complete() => _messages.CompleteAdding();

    /// <summary>Writes what comes until the end; the pipeline's thread.</summary>
    public void Drain(Cmdlet cmdlet)
    {
        foreach (var write in _messages.GetConsumingEnumerable())
        {
            write(cmdlet);
        }
    }

    /// <summary>Lets a waiting worker go on without a reader.</summary>
    public void Discard()
    {
        foreach (var _ in _messages.GetConsumingEnumerable())
        {
        }
    }

    public void Dispose() => _messages.Dispose();
}
