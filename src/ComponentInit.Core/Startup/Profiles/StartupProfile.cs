namespace ComponentInit.Core.Startup.Profiles;

/// <summary>A point of view that decides what the bytes leave open: that of a host, or the plain words <c>command</c> and <c>reactor</c>.</summary>
/// <param name="Name">The name it is asked for by, lower case.</param>
/// <param name="OnBoth">What it makes of a module with both <c>_start</c> and <c>_initialize</c>.</param>
/// <param name="Reason">Why, a clause.</param>
public sealed record StartupProfile(string Name, BothChoice OnBoth, string Reason);
