using System.Collections.Immutable;
using ComponentInit.Core.InitTasks.Protocols;
using ComponentInit.Wasm.Modules;
using ComponentInit.Wasm.Types;

namespace ComponentInit.Core.InitTasks.Components;

/// <summary>An export of a core module of a component to wrap for some of its uses.</summary>
/// <param name="Source">The core instance.</param>
/// <param name="Name">Name of the export.</param>
/// <param name="Function">Function index in the module.</param>
/// <param name="Role">What it is used for; the first use where there are several.</param>
/// <param name="Calls">The calls around it.</param>
/// <param name="Sites">The places that have to name the wrapper.</param>
/// <param name="Hooks">The instance that exports the hooks.</param>
/// <param name="InlineHooks">The hooks, where the wrapper goes into the module that exports them; else null.</param>
/// <param name="IsInPlace">Whether the wrapper takes over the name of the export, because nothing else uses it.</param>
internal sealed record ComponentTarget(
    CoreModuleInstance Source,
    string Name,
    uint Function,
    ExportRole Role,
    HookCalls Calls,
    ImmutableArray<UseSite> Sites,
    CoreModuleInstance Hooks,
    ModuleHooks? InlineHooks,
    bool IsInPlace)
{
    /// <summary>Where the wrapper goes.</summary>
    public WrapMode Mode => InlineHooks is null ? WrapMode.Module : WrapMode.Inline;

    /// <summary>Type of the function.</summary>
    public FunctionType Type => Source.Module.FunctionTypeOf(Function);
}
