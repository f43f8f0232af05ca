using ComponentInit.Core.Startup.Profiles;

namespace ComponentInit.Tool.Options;

/// <summary>What <c>startup</c> is asked for.</summary>
/// <param name="Set">Whether the plan is written into the module.</param>
/// <param name="Remove">Whether the section is taken out.</param>
/// <param name="PlanPath">File of a plan, or null: then it is detected.</param>
/// <param name="Profile">What decides where the bytes leave something open, or null.</param>
/// <param name="Wat">Whether the plan is written as an annotation.</param>
internal sealed record StartupRequest(bool Set, bool Remove, string? PlanPath, StartupProfile? Profile, bool Wat)
{
    /// <summary>Whether a binary is written.</summary>
    public bool Writes => Set || Remove;
}
