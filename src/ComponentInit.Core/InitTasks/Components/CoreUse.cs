namespace ComponentInit.Core.InitTasks.Components;

/// <summary>A use of a core function.</summary>
/// <param name="Purpose">What for; null when code calls it.</param>
/// <param name="Site">The place that names it.</param>
internal sealed record CoreUse(UsePurpose? Purpose, UseSite Site);
