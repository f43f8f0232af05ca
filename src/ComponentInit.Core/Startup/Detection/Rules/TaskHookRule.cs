using ComponentInit.Core.InitTasks.Protocols;
using ComponentInit.Core.Startup.Detection.Facts;
using ComponentInit.Core.Startup.Plans;
using ComponentInit.Wasm.Types;

namespace ComponentInit.Core.Startup.Detection.Rules;

/// <summary>D23: hooks of task initialisation, called around every lifted export once the module is part of a component.</summary>
internal sealed class TaskHookRule() : DetectionRule("D23", DetectionStep.Addition)
{
    public override RuleAnswer? Ask(ModuleFacts facts, PlanDraft draft)
    {
        if (facts.Typed(HookNames.TaskHook, [CoreValueType.I32], []) is not null)
        {
            return new RuleAnswer($"exports '{HookNames.TaskHook}': a hook around every task, and around initialisation")
            {
                Entries = [Hook(StartupPhase.TaskEnter), Hook(StartupPhase.TaskExit)],
            };
        }

        string[] names = [.. new[] { HookNames.InitTask, HookNames.InitAsyncTask }.Where(name => facts.Plain(name) is not null)];
        return names.Length == 0 ? null : new RuleAnswer($"exports {string.Join(" and ", names.Select(name => $"'{name}'"))}: hooks at the beginning of a task")
        {
            Entries = [.. names.Select(name => Calls.Plain(StartupPhase.TaskEnter, name))],
            Notes = [new StartupNote(null, "wasm-tools ignores these hooks; 'component-init wrap' (Add-InitTaskWrapper) puts calls of them around the exports.")],
        };
    }

    private static StartupEntry Hook(StartupPhase phase) => new(phase, 0, EntryTarget.Export(HookNames.TaskHook), EntryFlags.None, [new(EntryArgumentKind.TaskReason)]);
}
