using System.Globalization;
using ComponentInit.Core.Execution;
using ComponentInit.Runtime.Modules;

namespace ComponentInit.Core.Startup.Execution;

/// <summary>Writes calls for steps: <c>(1, 2) -> 3</c>.</summary>
internal static class CallText
{
    /// <summary>A call that returned.</summary>
    public static string Of(ReadOnlySpan<CoreValue> arguments, IReadOnlyList<CoreValue> results) =>
        results.Count == 0 ? $"({List(arguments.ToArray())})" : $"({List(arguments.ToArray())}) -> {List(results)}";

    /// <summary>A call in which the program ended itself.</summary>
    public static string OfExit(ReadOnlySpan<CoreValue> arguments, int exitCode) => string.Create(CultureInfo.InvariantCulture, $"({List(arguments.ToArray())}) exit {exitCode}");

    /// <summary>A call that failed.</summary>
    public static string OfFailure(ReadOnlySpan<CoreValue> arguments) => $"({List(arguments.ToArray())}) failed";

    private static string List(IEnumerable<CoreValue> values) => string.Join(", ", values.Select(CoreArguments.ToText));
}
