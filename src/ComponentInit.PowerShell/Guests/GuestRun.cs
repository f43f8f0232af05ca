using System.Management.Automation;

namespace ComponentInit.PowerShell.Guests;

/// <summary>Runs work that a guest takes part in on a thread of its own, while the pipeline's thread writes what the work has to say.</summary>
internal static class GuestRun
{
    /// <summary>Runs the work and gives its result; its exception comes out here.</summary>
    /// <param name="cmdlet">The cmdlet whose streams are written.</param>
    /// <param name="work">The work: gets the queue and a token that is cancelled when the pipeline stops or a write ends it.</param>
    /// <param name="stop">Cancelled when the pipeline is stopped.</param>
    public static T Run<T>(Cmdlet cmdlet, Func<PipelineQueue, CancellationToken, T> work, CancellationToken stop)
    {
        using var cancellation = CancellationTokenSource.CreateLinkedTokenSource(stop);
        using PipelineQueue queue = new();
        var token = cancellation.Token;
        var running = Task.Factory.StartNew(() => Complete(queue, () => work(queue, token)), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        try
        {
            queue.Drain(cmdlet);
        }
        catch
        {
            // A write may end the pipeline (-InformationAction Stop): the guest must not go on alone.
            cancellation.Cancel();
            queue.Discard();
            Task.WaitAny([running], CancellationToken.None);
            throw;
        }

        return running.GetAwaiter().GetResult();
    }

    private static T Complete<T>(PipelineQueue queue, Func<T> work)
    {
        try
        {
            return work();
        }
        finally
        {
            queue.Complete();
        }
    }
}
