using System.Runtime.ExceptionServices;

namespace ComponentInit.Runtime.Engines;

/// <summary>Runs guests on a thread whose stack is large enough for the guest's own limit to be what it meets first.</summary>
internal static class GuestThread
{
    /// <summary>Bytes that host functions and the engine may need on top of the guest's stack.</summary>
    public const int HostStackBytes = 2 * 1024 * 1024;

    /// <summary>Runs an action on a thread of its own and waits; what it throws is thrown here.</summary>
    public static void Run(int guestStackBytes, Action action)
    {
        ExceptionDispatchInfo? failure = null;
        var thread = new Thread(() => failure = Catch(action), guestStackBytes + HostStackBytes) { IsBackground = true, Name = "WebAssembly guest" };
        thread.Start();
        thread.Join();
        failure?.Throw();
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
