using ComponentInit.Core.InitTasks.Protocols;
using ComponentInit.Wasm.CustomSections;
using ComponentInit.Wasm.Modules;

namespace ComponentInit.Core.InitTasks.Wrappers;

/// <summary>Adds wrappers to the module that has the originals and the hooks. No function that exists gets another index.</summary>
internal sealed class InlineWrappers
{
    private readonly WasmModule _module;
    private readonly ModuleEditor _editor;
    private readonly ModuleHooks _hooks;
    private readonly Dictionary<(uint Function, HookCalls Calls), uint> _wrappers = [];
    private readonly List<NameEntry> _names = [];

    public InlineWrappers(WasmModule module, ModuleEditor editor, ModuleHooks hooks)
    {
        _module = module;
        _editor = editor;
        _hooks = hooks;
    }

    /// <summary>The wrapper of a function with these calls: one that was added before, or a new one.</summary>
    /// <param name="export">Name of the export that the function is wrapped for.</param>
    /// <param name="function">Function index of the original.</param>
    /// <param name="calls">The calls around it.</param>
    /// <returns>Function index of the wrapper.</returns>
    public uint Add(string export, uint function, HookCalls calls)
    {
        if (_wrappers.TryGetValue((function, calls), out uint present)) return present;
        var body = WrapperBody.Write(_module.FunctionTypeOf(function), calls, function, _hooks.Functions);
        uint added = _editor.AddFunction(_module.FunctionTypeIndexOf(function), body);
        _wrappers.Add((function, calls), added);
        _names.Add(new NameEntry(added, $"hook-{export}"));
        return added;
    }

    /// <summary>Names the wrappers, where the module names its functions.</summary>
    public void AddNames()
    {
        if (_names.Count == 0 || _module.FindCustom(NameSection.SectionName) is not { } section || NameSection.TryDecode(section.Content) is not { } names) return;
        var extended = names.Add(NameSubsectionId.Function, _names);
        _editor.ReplaceCustom(section, SectionBuilder.FrameCustom(NameSection.SectionName, extended.Encode()));
    }
}
