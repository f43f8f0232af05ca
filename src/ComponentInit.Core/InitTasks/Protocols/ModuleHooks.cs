using System.Collections.Immutable;
using ComponentInit.Wasm;
using ComponentInit.Wasm.Modules;
using ComponentInit.Wasm.Types;

namespace ComponentInit.Core.InitTasks.Protocols;

/// <summary>The hooks that a core module exports.</summary>
/// <param name="Protocol">The protocol they are of.</param>
/// <param name="Functions">Each hook.</param>
internal sealed record ModuleHooks(InitTaskProtocol Protocol, ImmutableArray<HookFunction> Functions)
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
        var hook = FindExport(module, HookNames.TaskHook);
        var sync = FindExport(module, HookNames.InitTask);
        var async = FindExport(module, HookNames.InitAsyncTask);
        if (wanted != InitTaskProtocol.InitTask && hook is not null)
        {
            if (sync is not null && async is not null) messages.Add(WrapMessage.Information($"Both {HookNames.TaskHook} and {HookNames.InitTask} are exported: {HookNames.TaskHook} is called."));
            return new ModuleHooks(wanted == InitTaskProtocol.Auto ? InitTaskProtocol.TaskHook : wanted, Indices(module, hook));
        }

        if (wanted is InitTaskProtocol.TaskHook or InitTaskProtocol.TaskHookFirst) return null;
        if (sync is not null && async is not null) return new ModuleHooks(InitTaskProtocol.InitTask, Indices(module, sync, async));
        if (sync is not null || async is not null)
        {
            string present = sync is null ? HookNames.InitAsyncTask : HookNames.InitTask;
            string missing = sync is null ? HookNames.InitTask : HookNames.InitAsyncTask;
            messages.Add(WrapMessage.Warning($"{present} is exported, but {missing} is not: nothing is wrapped. Export both (keep them in the link with --export={missing})."));
        }

        return null;
    }

    /// <summary>Whether a function is one of them.</summary>
    public bool Contains(uint function) => Functions.Any(hook => hook.Index == function);

    /// <summary>The type of a hook.</summary>
    public static FunctionType TypeOf(string hook) => hook == HookNames.TaskHook ? TaskHookType : FunctionType.Empty;

    private static ModuleExport? FindExport(WasmModule module, string name) => module.Exports.FirstOrDefault(export => export.Name == name);

    private static ImmutableArray<HookFunction> Indices(WasmModule module, params ReadOnlySpan<ModuleExport> hooks)
    {
        var indices = ImmutableArray.CreateBuilder<HookFunction>();
        foreach (var hook in hooks)
        {
            var expected = TypeOf(hook.Name);
            string found = hook.Kind == ExternKind.Function ? module.FunctionTypeOf(hook.Index).ToString() : hook.Kind.ToString().ToLowerInvariant();
            if (found != expected.ToString())
                throw new WasmException(WasmErrorCode.InitTaskUnsupported, $"The export {hook.Name} is {found}, and a hook of this name has to be {expected}.");
            indices.Add(new HookFunction(hook.Name, hook.Index));
        }

        return indices.ToImmutable();
    }
}
