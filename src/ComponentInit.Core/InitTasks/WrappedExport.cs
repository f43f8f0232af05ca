using ComponentInit.Core.InitTasks.Protocols;

namespace ComponentInit.Core.InitTasks;

/// <summary>An export of a core module that is wrapped.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Instance">The core instance of a component that it is an export of, such as <c>core instance 2</c>; null in a core module.</param>
/// <param name="Role">What it is used for.</param>
/// <param name="Calls">The calls around it.</param>
/// <param name="Mode">Where its wrapper is.</param>
public sealed record WrappedExport(string Name, string? Instance, ExportRole Role, HookCalls Calls, WrapMode Mode)
{
    /// <summary>One line: <c>run of core instance 2: __wasm_task_hook(0) before, __wasm_task_hook(1) after</c>.</summary>
    public override string ToString()
    {
        string place = Instance is null ? "" : $" of {Instance}";
        string?[] calls =
        [
            Calls.Before is { } before ? $"{before} before" : null,
            Calls.After is { } after ? $"{after} after" : null,
            Calls.Suspended is { } suspended ? $"{suspended} when it waits or yields" : null,
        ];
        return $"{Name}{place}: {string.Join(", ", calls.OfType<string>())}";
    }
}
