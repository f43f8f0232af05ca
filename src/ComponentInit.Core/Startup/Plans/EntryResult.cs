namespace ComponentInit.Core.Startup.Plans;

/// <summary>What the result of an entry means, with the code that <c>init.0</c> stores.</summary>
public enum EntryResult : byte
{
    /// <summary>The entry has no result.</summary>
    None = 0,

    /// <summary>A result that says nothing.</summary>
    Ignore = 1,

    /// <summary>An exit code, <c>i32</c>; 0 is success.</summary>
    ExitCode = 2,

    /// <summary>An error number, <c>i32</c>; anything but 0 is a failed initialisation.</summary>
    ErrorNumber = 3,

    /// <summary>A truth value, <c>i32</c>; 0 is a failed initialisation.</summary>
    Boolean = 4,

    /// <summary>A handle of the host that replaces the exports object.</summary>
    ReplacesExports = 5,

    /// <summary>A version number, reported to the driver.</summary>
    Version = 6,
}
