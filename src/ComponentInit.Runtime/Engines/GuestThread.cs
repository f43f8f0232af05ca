using System.Runtime.ExceptionServices;

namespace ComponentInit.Runtime.Engines;

/// <summary>Runs guests on a thread whose stack is large enough for the guest's own limit to be what it meets first.</summary>
internal static class GuestThread
{
    /// <summary>Bytes that host functions and the engine may need on top of the guest's stack.</summary>
    public const int HostStackBytes = 2 * 1024 * 1024;

    /// <summary>How long a guest that is to end may take to notice it. Guest code takes a few milliseconds; a call of the host that waits does not notice at all.</summary>
    private const int GraceMilliseconds = 50;

    /// <summary>Runs an action on a thread of its own and waits; what it throws is thrown here.</summary>
    /// <param name="guestStackBytes">The guest's stack.</param>
    /// <param name="action">Calls into the guest.</param>
    /// <param name="ending">Cancelled when the guest is to end.</param>
    /// <returns>Whether the action ended. If not, the guest waits in a call of the host, and its thread ends when that call does.</returns>
    public static bool Run(int guestStackBytes, Action action, CancellationToken ending)
    {
        ExceptionDispatchInfo? failure = null;
        var ended = new ManualResetEventSlim();
        var thread = new Thread(
            () =>
            {
                failure = Catch(action);
                ended.Set();
            },
            guestStackBytes + HostStackBytes)
        { IsBackground = true, Name = "WebAssembly guest" };
        thread.Start();
        if (!Wait(ended, ending))
            return false;
        failure?.Throw();
        return true;
    }

    private static bool Wait(ManualResetEventSlim ended, CancellationToken ending)
    {
        try
        {
            ended.Wait(ending);
            return true;
        }
        catch (OperationCanceledException)
        {
            return ended.Wait(GraceMilliseconds, CancellationToken.None);
        }
    }

    // An exception that leaves such a thread ends the process, whoever's process it is.
    private static ExceptionDispatchInfo? Catch(Action action)
    {
        try
        {
            action();
            return null;
        }
        catch (Exception e)
        {
            return ExceptionDispatchInfo.Capture(e);
        }
    }
}
