using ComponentInit.Core.Execution;
using ComponentInit.Runtime.Modules;

namespace ComponentInit.Core.Startup.Execution;

/// <summary>How a command ended.</summary>
/// <param name="ExitCode">What it gave to <c>proc_exit</c>; 0 where it returned.</param>
/// <param name="Results">The results of its function; empty where it ended itself.</param>
public sealed record CommandOutcome(int ExitCode, IReadOnlyList<CoreValue> Results)
{
    /// <summary>The results as plain objects: numbers; a vector as 16 bytes; a null reference as null.</summary>
    public IEnumerable<object?> ResultObjects => Results.Select(CoreArguments.ToObject);

    /// <summary>The results as text.</summary>
    public IReadOnlyList<string> ResultTexts => [.. Results.Select(CoreArguments.ToText)];
}
