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
    private readonly Dictionary<WrapperKey, InlineWrapper> _byOriginal = [];
    private readonly List<InlineWrapper> _wrappers = [];

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
        var key = new WrapperKey(function, calls);
        if (_byOriginal.TryGetValue(key, out var present)) return present.Function;
        var body = WrapperBody.Write(_module.FunctionTypeOf(function), calls, function, _hooks.Functions);
        var added = new InlineWrapper(_editor.AddFunction(_module.FunctionTypeIndexOf(function), body), $"hook-{export}");
        _byOriginal.Add(key, added);
        _wrappers.Add(added);
        return added.Function;
    }

    /// <summary>Names the wrappers, where the module names its functions.</summary>
    public void AddNames()
    {
        if (_wrappers.Count == 0 || _module.FindCustom(NameSection.SectionName) is not { } section) return;
        var added = new NameEntry[_wrappers.Count];
        for (int i = 0; i < added.Length; i++) added[i] = new NameEntry(_wrappers[i].Function, _wrappers[i].Name);
        if (NameSection.TryAppend(section.Content, NameSubsectionId.Function, added) is not { } names) return;
        _editor.ReplaceCustom(section, SectionBuilder.FrameCustom(NameSection.SectionName, names.Encode()));
    }
}
