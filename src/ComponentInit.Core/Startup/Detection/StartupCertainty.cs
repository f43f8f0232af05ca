namespace ComponentInit.Core.Startup.Detection;

/// <summary>How sure a detected plan is, the least sure first.</summary>
public enum StartupCertainty
{
    /// <summary>The bytes cannot tell; what is said is what can be said.</summary>
    Unknown,

    /// <summary>The evidence is a habit of tools, not a contract.</summary>
    Likely,

    /// <summary>A contract says so, or the module itself.</summary>
    Certain,
}
