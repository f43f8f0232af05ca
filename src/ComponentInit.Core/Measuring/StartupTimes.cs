namespace ComponentInit.Core.Measuring;

/// <summary>One start of a program.</summary>
/// <param name="Instantiate">Time of instantiation.</param>
/// <param name="Initialise">Time of initialisation; zero where there is none.</param>
/// <param name="FirstCall">Time of the first call; zero where there is none.</param>
/// <param name="Results">What the first call returned.</param>
internal sealed record StartupTimes(TimeSpan Instantiate, TimeSpan Initialise, TimeSpan FirstCall, IReadOnlyList<string> Results)
{
    /// <summary>All of it.</summary>
    public TimeSpan Start => Instantiate + Initialise + FirstCall;
}
