using ComponentInit.Core.Startup.Plans;
using ComponentInit.Wasm.Modules;

namespace ComponentInit.Core.Startup.Validation;

/// <summary>INIT007 to INIT012 and INIT022: what entries call exists, can be called, and has the type that arguments and result say.</summary>
internal static class TargetChecks
{
    private static readonly string[] ReservedPrefixes = ["wasm:", "wasm-js:"];

    public static IEnumerable<StartupMessage> Check(ModuleView module, IReadOnlyList<PlannedEntry> entries)
    {
        foreach (var entry in entries)
        {
            if (Absent(module, entry) is { } absent) yield return absent;
            if (Reserved(entry) is { } reserved) yield return reserved;
            foreach (uint function in module.Resolve(entry.Entry.Target))
            {
                foreach (var message in CheckFunction(module, entry, function)) yield return message;
            }
        }
    }

    private static StartupMessage? Absent(ModuleView module, PlannedEntry entry)
    {
        var target = entry.Entry.Target;
        if (target.Kind == EntryTargetKind.FunctionIndex)
        {
            return target.FunctionIndex < module.FunctionCount
                ? null
                : new StartupMessage(StartupCode.IndexOutOfRange, $"{entry} calls function {target.FunctionIndex}, and the module has {module.FunctionCount}; name the export");
        }

        if (module.Resolve(target).Any()) return null;
        if (target.Kind != EntryTargetKind.Export)
        {
            string which = target.Kind == EntryTargetKind.Prefix ? $"function whose name begins with '{target.Name}'" : "function";
            return new StartupMessage(StartupCode.ExportAbsent, $"{entry}: the module exports no {which}; take the entry out, or export what it calls");
        }

        return module.Find(target.Name) is { } other
            ? new StartupMessage(StartupCode.ExportKind, $"{entry}: the export '{target.Name}' is a {Describe(other.Kind)}, no function; only functions can be called")
            : new StartupMessage(StartupCode.ExportAbsent, $"{entry}: the module has no export '{target.Name}'; export it again, or take the entry out");
    }

    private static StartupMessage? Reserved(PlannedEntry entry)
    {
        var target = entry.Entry.Target;
        return target.Kind is EntryTargetKind.Export or EntryTargetKind.Prefix && Array.Exists(ReservedPrefixes, prefix => target.Name.StartsWith(prefix, StringComparison.Ordinal))
            ? new StartupMessage(StartupCode.ReservedExportName, $"{entry}: names that begin with 'wasm:' or 'wasm-js:' are reserved, and JavaScript modules refuse to link them; rename the export")
            : null;
    }

    private static IEnumerable<StartupMessage> CheckFunction(ModuleView module, PlannedEntry entry, uint function)
    {
        bool isAny = entry.Entry.Target.Kind == EntryTargetKind.AnyExport;
        if (function < module.ImportedFunctions && !isAny && !IsHostStep(entry.Entry))
        {
            yield return new StartupMessage(StartupCode.ImportedTarget, $"{entry} calls function {function}, which is imported; call a function of the module itself, or mark the exported import EXPORTS_VISIBLE if the host has to work on the exports");
        }

        if (function == module.StartFunction && !isAny && !entry.Entry.Flags.HasFlag(EntryFlags.Idempotent))
        {
            yield return new StartupMessage(StartupCode.StartFunctionTarget, $"{entry} calls function {function}, which is the start function: the engine runs it already; take the entry out, or mark it IDEMPOTENT");
        }

        if (!isAny && EntrySignature.Mismatch(entry.Entry, module.TypeOf(function), module.HasWideMemory) is { } mismatch)
        {
            yield return new StartupMessage(StartupCode.SignatureMismatch, $"{entry} calls function {function} of type {module.TypeOf(function)}, and {mismatch}; correct arguments and result");
        }
    }

    // wasm-bindgen exports an import as __wbindgen_start: its JavaScript then works on the instance's exports.
    private static bool IsHostStep(StartupEntry entry) => entry.Target.Kind == EntryTargetKind.Export && entry.Flags.HasFlag(EntryFlags.ExportsVisible);

    private static string Describe(ExternKind kind) => kind.ToString().ToLowerInvariant();
}
