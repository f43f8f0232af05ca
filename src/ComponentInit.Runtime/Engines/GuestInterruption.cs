namespace ComponentInit.Runtime.Engines;

/// <summary>Why the host ended a guest.</summary>
internal enum GuestInterruption
{
    None,
    Cancelled,
    TimedOut,
}
