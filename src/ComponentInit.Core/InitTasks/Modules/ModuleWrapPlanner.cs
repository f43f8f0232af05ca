using System.Collections.Immutable;
using ComponentInit.Core.InitTasks.Names;
using ComponentInit.Core.InitTasks.Protocols;
using ComponentInit.Core.InitTasks.Wrappers;
using ComponentInit.Wasm;
using ComponentInit.Wasm.CustomSections;
using ComponentInit.Wasm.Modules;
using ComponentInit.Wasm.Types;

namespace ComponentInit.Core.InitTasks.Modules;

/// <summary>Finds what there is to wrap in a core module that a component will be made of.</summary>
internal sealed class ModuleWrapPlanner
{
    private static readonly FunctionType CallbackType = new([CoreValueType.I32, CoreValueType.I32, CoreValueType.I32], [CoreValueType.I32]);

    private readonly WasmModule _module;
    private readonly WrapOptions _options;
    private readonly CancellationToken _cancellation;
    private readonly ImmutableArray<WrapMessage>.Builder _messages = ImmutableArray.CreateBuilder<WrapMessage>();

    public ModuleWrapPlanner(WasmModule module, WrapOptions options, CancellationToken cancellation)
    {
        _cancellation = cancellation;
        _module = module;
        _options = options;
    }

    /// <summary>Plans the wrapping.</summary>
    /// <exception cref="WasmException"><see cref="WasmErrorCode.InitTaskUnsupported"/>.</exception>
    public ModuleWrapPlan Plan()
    {
        if (_options.Mode == WrapMode.Module)
        {
            throw Unsupported("This is a core module, and an extra module can only stand beside it in a component: wrap inline, or make a component of it first (wasm-tools component new).");
        }

        if (ModuleHooks.Find(_module, _options.Protocol, _messages) is not { } hooks) return WithoutHooks();
        if (_module.FindCustom(DylinkSection.SectionName) is not null)
        {
            throw Unsupported("This is a shared library: other libraries use its hooks. Link it first (wasm-tools component link), then wrap the component.");
        }

        var targets = ImmutableArray.CreateBuilder<ModuleTarget>();
        int wrapped = 0;
        foreach (var export in ExportClassifier.Classify(_module))
        {
            _cancellation.ThrowIfCancellationRequested();
            var calls = HookTable.Find(hooks.Protocol, export.Role, export.HasPostReturn);
            if (calls == HookCalls.None) continue;
            CheckType(export);
            if (WrapperShape.IsWrapper(_module, export.Function, hooks)) wrapped++;
            else targets.Add(new ModuleTarget(export.Name, export.Function, export.Role, calls));
        }

        if (wrapped > 0) _messages.Add(WrapMessage.AlreadyWrapped(wrapped));
        if (wrapped == 0 && targets.Count == 0) _messages.Add(WrapMessage.NothingToWrap());
        return new ModuleWrapPlan(hooks, targets.ToImmutable(), _messages.ToImmutable());
    }

    private ModuleWrapPlan WithoutHooks()
    {
        int wrapped = WrapperShape.Count([.. ExportClassifier.Classify(_module).Select(export => new UsedFunction(_module, export.Function, export.Role))]);
        if (wrapped > 0) _messages.Add(WrapMessage.AlreadyWrapped(wrapped));
        else if (_options.Require || _messages.Count == 0) _messages.Add(WrapMessage.NoHooks(_options));
        return new ModuleWrapPlan(null, [], _messages.ToImmutable());
    }

    private void CheckType(ClassifiedExport export)
    {
        var type = _module.FunctionTypeOf(export.Function);
        string? expected = export.Role switch
        {
            ExportRole.Callback when !type.Equals(CallbackType) => CallbackType.ToString(),
            ExportRole.Asynchronous when type.Results is not [var result] || result != CoreValueType.I32 => "a function with one result i32, the callback code",
            _ => null,
        };
        if (expected is not null) throw Unsupported($"The export {export.Name} is {type}, and a function of this name has to be {expected}.");
    }

    private static WasmException Unsupported(string message) => new(WasmErrorCode.InitTaskUnsupported, message);
}
