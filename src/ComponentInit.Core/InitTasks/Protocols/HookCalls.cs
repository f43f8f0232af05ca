namespace ComponentInit.Core.InitTasks.Protocols;

/// <summary>The calls of hooks around a function.</summary>
/// <param name="Before">Before it, or null.</param>
/// <param name="After">After it has returned, or null. A trap skips it.</param>
/// <param name="Suspended">In the place of <paramref name="After"/> when the callback code it returned is not EXIT, or null.</param>
public sealed record HookCalls(HookCall? Before, HookCall? After, HookCall? Suspended = null)
{
    /// <summary>No call at all.</summary>
    public static HookCalls None { get; } = new(null, null);

    /// <summary>All calls in their order, each hook and reason once.</summary>
    public IEnumerable<HookCall> All => new[] { Before, After, Suspended }.OfType<HookCall>();
}
