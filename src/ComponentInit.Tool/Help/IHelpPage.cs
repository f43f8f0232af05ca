namespace ComponentInit.Tool.Help;

/// <summary>What a command adds to its generated help.</summary>
internal interface IHelpPage
{
    /// <summary>The section Examples.</summary>
    IReadOnlyList<HelpExample> Examples { get; }

    /// <summary>The section Exit status, in the order of the codes.</summary>
    IReadOnlyList<ExitStatus> ExitStatuses { get; }
}
