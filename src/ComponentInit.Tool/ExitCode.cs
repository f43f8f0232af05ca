namespace ComponentInit.Tool;

/// <summary>Every exit code of the tool. The numbers are public: scripts test them.</summary>
public enum ExitCode
{
    /// <summary>Done.</summary>
    Success = 0,

    /// <summary>The operation failed: a bad input, a trap, a limit, a file that cannot be written.</summary>
    Failed = 1,

    /// <summary>The command line is wrong; nothing was read or run.</summary>
    Usage = 2,

    /// <summary>A comparison found differences, or a check did not hold.</summary>
    Different = 3,

    /// <summary>A bug of the tool (EX_SOFTWARE of sysexits.h).</summary>
    Internal = 70,

    /// <summary>Ended by Ctrl+C or SIGTERM (128 + SIGINT, as shells report it).</summary>
    Interrupted = 130,
}
