using System.Collections.Immutable;
using ComponentInit.Wasm;
using ComponentInit.Wasm.Modules;
using ComponentInit.Wasm.Types;

namespace ComponentInit.Core.InitTasks.Protocols;

/// <summary>The hooks that a core module exports.</summary>
/// <param name="Protocol">The protocol they are of.</param>
/// <param name="Functions">Function index of each by its name.</param>
internal sealed record ModuleHooks(InitTaskProtocol Protocol, ImmutableSortedDictionary<string, uint> Functions)
{
    /// <summary>The type of <c>__wasm_task_hook</c>.</summary>
    public static readonly FunctionType TaskHookType = new([CoreValueType.I32], []);

    /// <summary>Finds the hooks of a protocol.</summary>
    /// <param name="module">The core module.</param>
    /// <param name="wanted">The protocol.</param>
    /// <param name="messages">Gets what the user should know.</param>
    /// <returns>Null when the module does not export all of them.</returns>
    /// <exception cref="WasmException"><see cref="WasmErrorCode.InitTaskUnsupported"/>: a hook has another type.</exception>
    public static ModuleHooks? Find(WasmModule module, InitTaskProtocol wanted, ICollection<WrapMessage> messages)
    {
        var exports = module.Exports.Where(export => HookNames.Contains(export.Name)).ToDictionary(export => export.Name);
        if (wanted != InitTaskProtocol.InitTask && exports.TryGetValue(HookNames.TaskHook, out var hook))
        {
            if (exports.Count == 3) messages.Add(WrapMessage.Information($"Both {HookNames.TaskHook} and {HookNames.InitTask} are exported: {HookNames.TaskHook} is called."));
            return new ModuleHooks(wanted == InitTaskProtocol.Auto ? InitTaskProtocol.TaskHook : wanted, Indices(module, hook));
        }

        if (wanted is InitTaskProtocol.TaskHook or InitTaskProtocol.TaskHookFirst) return null;
        bool hasSync = exports.TryGetValue(HookNames.InitTask, out var sync);
        bool hasAsync = exports.TryGetValue(HookNames.InitAsyncTask, out var async);
        if (hasSync && hasAsync) return new ModuleHooks(InitTaskProtocol.InitTask, Indices(module, sync!, async!));
        if (hasSync != hasAsync)
        {
            var (present, missing) = hasSync ? (HookNames.InitTask, HookNames.InitAsyncTask) : (HookNames.InitAsyncTask, HookNames.InitTask);
            messages.Add(WrapMessage.Warning($"{present} is exported, but {missing} is not: nothing is wrapped. Export both (keep them in the link with --export={missing})."));
        }

        return null;
    }

    private static ImmutableSortedDictionary<string, uint> Indices(WasmModule module, params ReadOnlySpan<ModuleExport> hooks)
    {
        var indices = ImmutableSortedDictionary.CreateBuilder<string, uint>(StringComparer.Ordinal);
        foreach (var hook in hooks)
        {
            var expected = TypeOf(hook.Name);
            string found = hook.Kind == ExternKind.Function ? module.FunctionTypeOf(hook.Index).ToString() : hook.Kind.ToString().ToLowerInvariant();
            if (found != expected.ToString())
                throw new WasmException(WasmErrorCode.InitTaskUnsupported, $"The export {hook.Name} is {found}, and a hook of this name has to be {expected}.");
            indices[hook.Name] = hook.Index;
        }

        return indices.ToImmutable();
    }

    /// <summary>The type of a hook.</summary>
    public static FunctionType TypeOf(string hook) => hook == HookNames.TaskHook ? TaskHookType : FunctionType.Empty;
}
