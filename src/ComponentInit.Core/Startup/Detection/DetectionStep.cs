namespace ComponentInit.Core.Startup.Detection;

/// <summary>The groups of rules, in the order they are asked.</summary>
internal enum DetectionStep
{
    /// <summary>How the module is linked. Every rule is asked.</summary>
    Linking,

    /// <summary>Frameworks, which decide what the general names mean. Asked until one decides.</summary>
    Framework,

    /// <summary>The general names. Asked until one decides, and not at all after a framework did.</summary>
    General,

    /// <summary>What may come with any of the above. Every rule is asked.</summary>
    Addition,
}
