using ComponentInit.Wasm;

namespace ComponentInit.Core.Startup.Execution;

/// <summary>Refuses to run what is called, and says what can be called.</summary>
internal static class NotACommandMessage
{
    private const int MostNames = 12;

    /// <summary>The error.</summary>
    /// <param name="name">The binary.</param>
    /// <param name="what">What it is, with its article.</param>
    /// <param name="functions">The functions it exports.</param>
    public static WasmException Create(string name, string what, IReadOnlyList<string> functions)
    {
        string exports = functions.Count == 0
            ? "It exports no function."
            : $"Call what it exports: {string.Join(", ", functions.Take(MostNames))}{(functions.Count > MostNames ? $" and {functions.Count - MostNames} more" : "")}.";
        return new WasmException(WasmErrorCode.NotACommand, $"{name} is {what}: it has no command to run. {exports}")
        {
            RecommendedAction = functions.Count == 0 ? null : $"component-init call {name} '{functions[0]}(...)', or Invoke-WasmExport {name} {functions[0]}",
        };
    }
}
