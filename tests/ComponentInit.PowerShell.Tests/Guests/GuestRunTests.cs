using System.Management.Automation;
using ComponentInit.PowerShell.Guests;
using Xunit;

namespace ComponentInit.PowerShell.Tests.Guests;

public sealed class GuestRunTests
{
    [Fact]
    public void Writes_happen_in_order_on_the_calling_thread_while_work_runs_on_another()
    {
        List<int> written = [];
        HashSet<int> threads = [];
        int worker = GuestRun.Run(
            new IdleCommand(),
            (queue, _) =>
            {
                for (int i = 0; i < 5000; i++)
                {
                    int number = i;
                    queue.Add(_ =>
                    {
                        written.Add(number);
                        threads.Add(Environment.CurrentManagedThreadId);
                    });
                }

                return Environment.CurrentManagedThreadId;
            },
            CancellationToken.None);
        Assert.Equal(Enumerable.Range(0, 5000), written);
        Assert.Equal(Environment.CurrentManagedThreadId, Assert.Single(threads));
        Assert.NotEqual(Environment.CurrentManagedThreadId, worker);
    }

    [Fact]
    public void The_work_s_own_exception_comes_out() =>
        Assert.Throws<InvalidTimeZoneException>(() => GuestRun.Run<int>(new IdleCommand(), (_, _) => throw new InvalidTimeZoneException(), CancellationToken.None));

    [Fact]
    public void A_write_that_throws_cancels_the_work_and_waits_for_it()
    {
        bool ended = false;
        Assert.Throws<PipelineStoppedException>(() => GuestRun.Run(
            new IdleCommand(),
            (queue, token) =>
            {
                queue.Add(_ => throw new PipelineStoppedException());
                token.WaitHandle.WaitOne();
                ended = true;
                return 0;
            },
            CancellationToken.None));
        Assert.True(ended);
    }

    [Fact]
    public void A_stopped_pipeline_cancels_the_work()
    {
        using CancellationTokenSource stop = new();
        stop.CancelAfter(50);
        Assert.ThrowsAny<OperationCanceledException>(() => GuestRun.Run<int>(
            new IdleCommand(),
            (_, token) =>
            {
                token.WaitHandle.WaitOne();
                throw new OperationCanceledException(token);
            },
            stop.Token));
    }

    [Fact]
    public void What_comes_after_the_end_is_dropped()
    {
        using PipelineQueue queue = new();
        queue.Complete();
        queue.Add(_ => throw new InvalidOperationException("written after the end"));
        queue.Drain(new IdleCommand());
    }
}
