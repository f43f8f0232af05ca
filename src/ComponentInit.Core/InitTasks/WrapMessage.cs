using ComponentInit.Core.InitTasks.Protocols;
using ComponentInit.Wasm;

namespace ComponentInit.Core.InitTasks;

/// <summary>Something the user should know about a wrapping that is not an error.</summary>
/// <param name="Kind">How much it matters.</param>
/// <param name="Text">One or more sentences.</param>
public sealed record WrapMessage(WrapMessageKind Kind, string Text)
{
    /// <inheritdoc/>
    public override string ToString() => Text;

    internal static WrapMessage Information(string text) => new(WrapMessageKind.Information, text);

    internal static WrapMessage Warning(string text) => new(WrapMessageKind.Warning, text);

    internal static WrapMessage AlreadyWrapped(int count) =>
        Information($"{count} {(count == 1 ? "function is" : "functions are")} wrapped already and {(count == 1 ? "stays" : "stay")} so; none is wrapped twice.");

    internal static WrapMessage NothingToWrap() => Warning("Hooks are exported, but nothing that the canonical ABI calls: nothing is wrapped.");

    /// <summary>The warning that there are no hooks.</summary>
    /// <exception cref="WasmException"><see cref="WasmErrorCode.InitTaskUnsupported"/>: they are required.</exception>
    internal static WrapMessage NoHooks(WrapOptions options)
    {
        const string Text = $"No hooks are exported ({HookNames.TaskHook}, or {HookNames.InitTask} with {HookNames.InitAsyncTask})";
        return options.Require ? throw new WasmException(WasmErrorCode.InitTaskUnsupported, $"{Text}, and wrapping is required.") : Warning($"{Text}: nothing is wrapped.");
    }
}
