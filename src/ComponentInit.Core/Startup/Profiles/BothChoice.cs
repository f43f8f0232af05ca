namespace ComponentInit.Core.Startup.Profiles;

/// <summary>What a host does with a module that exports both <c>_start</c> and <c>_initialize</c>.</summary>
public enum BothChoice
{
    /// <summary>It refuses, or nothing is known that would decide.</summary>
    Refuse,

    /// <summary>It calls <c>_start</c> only.</summary>
    StartOnly,

    /// <summary>It calls <c>_initialize</c> only.</summary>
    InitializeOnly,

    /// <summary>It calls <c>_initialize</c>, then <c>_start</c>.</summary>
    InitializeThenStart,
}
