namespace ComponentInit.Tool.Consoles;

/// <summary>All that the tool knows of the process around it: three byte streams, whether they are terminals, and the environment.</summary>
public interface IConsole
{
    /// <summary>Whether the streams are those of this process, so that a guest can have them as they are.</summary>
    bool IsProcess { get; }

    /// <summary>Raw standard input.</summary>
    Stream StandardInput { get; }

    /// <summary>Raw standard output. Only the product goes there.</summary>
    Stream StandardOutput { get; }

    /// <summary>Raw standard error: reports, warnings, errors, progress, and what guests print.</summary>
    Stream StandardError { get; }

    /// <summary>Whether standard output is a terminal.</summary>
    bool IsOutputTerminal { get; }

    /// <summary>Whether standard error is a terminal.</summary>
    bool IsErrorTerminal { get; }

    /// <summary>The value of an environment variable; null when it is not set.</summary>
    string? GetEnvironmentVariable(string name);
}
