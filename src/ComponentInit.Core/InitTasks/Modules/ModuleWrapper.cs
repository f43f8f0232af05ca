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
    public static WasmModule Wrap(WasmModule module, ModuleWrapPlan plan, bool keepHookExport)
    {
        var editor = new ModuleEditor(module);
        var wrappers = new InlineWrappers(module, editor, plan.Hooks!);
        foreach (var target in plan.Targets)
        {
            uint wrapper = wrappers.Add(target.Name, target.Function, target.Calls);
            editor.ReplaceExport(target.Name, new ModuleExport(target.Name, ExternKind.Function, wrapper));
        }

        wrappers.AddNames();
        if (!keepHookExport)
        {
            foreach (string hook in plan.Hooks!.Functions.Keys) editor.RemoveExport(hook);
        }

        return editor.ToModule();
    }
}
