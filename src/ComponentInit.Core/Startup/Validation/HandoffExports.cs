using ComponentInit.Core.Startup.Plans;
using ComponentInit.Wasm.Modules;

namespace ComponentInit.Core.Startup.Validation;

/// <summary>What handoffs are about in the terms of a module.</summary>
internal static class HandoffExports
{
    /// <summary>The kind of what is handed over; functions stand for what has no kind of its own.</summary>
    public static ExternKind KindOf(HandoffKind kind) => kind switch
    {
        HandoffKind.Memory => ExternKind.Memory,
        HandoffKind.Table => ExternKind.Table,
        HandoffKind.Global => ExternKind.Global,
        _ => ExternKind.Function,
    };

    /// <summary>The export under which it can be had: the one that is named, or the first of that index; null where there is none.</summary>
    public static string? Find(WasmModule module, StartupHandoff handoff) => handoff.Index is { } index && handoff.Kind != HandoffKind.Instance
        ? module.Exports.FirstOrDefault(export => export.Index == index && export.Kind == KindOf(handoff.Kind))?.Name
        : handoff.Export;

    /// <summary>The import that an index stands for; null where the module has it of its own.</summary>
    public static ModuleImport? FindImport(WasmModule module, StartupHandoff handoff) =>
        handoff.Index is { } index ? module.ImportsOf(KindOf(handoff.Kind)).ElementAtOrDefault((int)Math.Min(index, int.MaxValue)) : null;
}
