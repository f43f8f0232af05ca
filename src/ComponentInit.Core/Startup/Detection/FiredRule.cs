namespace ComponentInit.Core.Startup.Detection;

/// <summary>A rule that had something to say.</summary>
/// <param name="Id">Its name, such as <c>D16</c>.</param>
/// <param name="Evidence">What it saw in the bytes, and what follows.</param>
public sealed record FiredRule(string Id, string Evidence)
{
    /// <summary>Name and evidence.</summary>
    public override string ToString() => $"{Id}: {Evidence}";
}
