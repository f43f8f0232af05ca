namespace ComponentInit.Core.Preinit;

/// <summary>How the written binary is checked before anyone gets it.</summary>
public enum VerifyMode
{
    /// <summary>It validates, and the state that its memories, globals and data segments describe, read back from its bytes, is the captured one.</summary>
    State,

    /// <summary>It validates, and it instantiates as it is to the captured state.</summary>
    Full,

    /// <summary>Nothing is checked.</summary>
    None,
}
