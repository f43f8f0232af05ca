using ComponentInit.Core.InitTasks.Wrappers;
using ComponentInit.Wasm.Modules;

namespace ComponentInit.Core.InitTasks.Modules;

/// <summary>Wraps exports of a core module that a component will be made of.</summary>
internal static class ModuleWrapper
{
    /// <summary>Carries out a plan that has hooks and targets.</summary>
    /// <param name="module">The module that was planned for.</param>
    /// <param name="plan">The plan.</param>
    /// <param name="keepHookExport">Whether the hooks stay exported.</param>
    /// <param name="cancellation">Ends the work.</param>
    public static WasmModule Wrap(WasmModule module, ModuleWrapPlan plan, bool keepHookExport, CancellationToken cancellation)
    {
        var editor = new ModuleEditor(module);
        var wrappers = new InlineWrappers(module, editor, plan.Hooks!);
        var exports = new WrapperExports(editor);
        foreach (var target in plan.Targets)
        {
            cancellation.ThrowIfCancellationRequested();
            exports.Replace(target.Name, wrappers.Add(target.Name, target.Function, target.Calls));
        }

        wrappers.AddNames();
        foreach (var hook in keepHookExport ? [] : plan.Hooks!.Functions) exports.Remove(hook.Name);
        exports.Apply();
        return editor.ToModule();
    }
}
