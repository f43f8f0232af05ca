namespace ComponentInit.Core.Preinit;

/// <summary>How the written binary is checked before anyone gets it.</summary>
public enum VerifyMode
{
    /// <summary>It validates, and a skeleton of it (its memories, globals and data segments, without code) instantiates to the captured state.</summary>
    State,

    /// <summary>It validates, and it instantiates as it is to the captured state.</summary>
    Full,

    /// <summary>Nothing is checked.</summary>
    None,
}
