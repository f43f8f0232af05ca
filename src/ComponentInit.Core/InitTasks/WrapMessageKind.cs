namespace ComponentInit.Core.InitTasks;

/// <summary>How much a message matters.</summary>
public enum WrapMessageKind
{
    /// <summary>Good to know.</summary>
    Information,

    /// <summary>Probably not what was wanted.</summary>
    Warning,
}
