using System.Globalization;
using ComponentInit.Core.Startup.Plans;
using ComponentInit.Core.Startup.Text;
using ComponentInit.Wasm.Modules;

namespace ComponentInit.Core.Startup.Validation;

/// <summary>INIT007 to INIT009 for handoffs: what is handed to the host exists and is of that kind.</summary>
internal static class HandoffChecks
{
    public static IEnumerable<StartupMessage> Check(ModuleView module, StartupPlan plan)
    {
        for (int i = 0; i < plan.Handoffs.Length; i++)
        {
            if (CheckOne(module, plan.Handoffs[i], i) is { } message) yield return message;
        }
    }

    private static StartupMessage? CheckOne(ModuleView module, StartupHandoff handoff, int place)
    {
        if (handoff.Kind == HandoffKind.Instance || !Enum.IsDefined(handoff.Kind)) return null;
        string what = string.Create(CultureInfo.InvariantCulture, $"handoff {place} ({StartupTerms.Of(handoff.Kind)} for '{handoff.To}' as '{handoff.Role}')");
        var kind = HandoffExports.KindOf(handoff.Kind);
        if (handoff.Index is { } index)
        {
            int count = CountOf(module, kind);
            return index < (uint)count ? null : new StartupMessage(StartupCode.IndexOutOfRange, $"{what} gives index {index}, and the module has {count}");
        }

        return module.Find(handoff.Export ?? "") switch
        {
            null => new StartupMessage(StartupCode.ExportAbsent, $"{what}: the module has no export '{handoff.Export}'; export it, or give the index of what is imported"),
            { } export when export.Kind != kind => new StartupMessage(StartupCode.ExportKind, $"{what}: the export '{handoff.Export}' is a {export.Kind.ToString().ToLowerInvariant()}"),
            _ => null,
        };
    }

    private static int CountOf(ModuleView module, ExternKind kind) => module.Module.CountImported(kind) + kind switch
    {
        ExternKind.Memory => module.Module.Memories.Length,
        ExternKind.Table => module.Module.Tables.Length,
        ExternKind.Global => module.Module.Globals.Length,
        _ => module.Module.Functions.Length,
    };
}
