using System.Collections.Immutable;
using System.Globalization;
using ComponentInit.Core.Startup.Plans;
using ComponentInit.Core.Startup.Validation;
using ComponentInit.Wasm;
using ComponentInit.Wasm.Modules;

namespace ComponentInit.Core.Startup.Execution;

/// <summary>A module in the form in which its plan can be executed: functions that a plan names by index have an export then.</summary>
internal sealed class StartupModule
{
    private const string ReservedPrefix = "componentinit:entry:";
    private readonly ImmutableHashSet<string> _hidden;

    /// <summary>Prepares a module.</summary>
    /// <exception cref="WasmException"><see cref="WasmErrorCode.StartupInvalid"/>: the plan does not fit the module.</exception>
    public StartupModule(WasmModule module, StartupPlan plan)
    {
        StartupValidator.ThrowIfInvalid(module, plan);
        Original = module;
        Plan = plan;
        Module = ExportByIndex(module, plan);
        _hidden = [.. plan.Entries.Where(entry => entry.Flags.HasFlag(EntryFlags.Hidden) && entry.Target.Kind != EntryTargetKind.AnyExport).SelectMany(TargetsOf)];
    }

    /// <summary>The module as it was given.</summary>
    public WasmModule Original { get; }

    /// <summary>The module to run.</summary>
    public WasmModule Module { get; }

    /// <summary>How it starts.</summary>
    public StartupPlan Plan { get; }

    /// <summary>The functions that user code may call, in the order of the exports.</summary>
    public IEnumerable<string> Functions => FunctionsOf(Original).Where(name => !_hidden.Contains(name));

    /// <summary>The exports that an entry calls, in order.</summary>
    public IEnumerable<string> TargetsOf(StartupEntry entry) => entry.Target.Kind switch
    {
        EntryTargetKind.Export => [entry.Target.Name],
        EntryTargetKind.FunctionIndex => [NameOf(entry.Target.FunctionIndex)],
        EntryTargetKind.Prefix => FunctionsOf(Original).Where(name => name.StartsWith(entry.Target.Name, StringComparison.Ordinal)),
        _ => FunctionsOf(Original),
    };

    private static IEnumerable<string> FunctionsOf(WasmModule module) => module.Exports.Where(export => export.Kind == ExternKind.Function).Select(export => export.Name);

    private static string NameOf(uint function) => string.Create(CultureInfo.InvariantCulture, $"{ReservedPrefix}{function}");

    private static WasmModule ExportByIndex(WasmModule module, StartupPlan plan)
    {
        uint[] indices = [.. plan.Entries.Where(entry => entry.Target.Kind == EntryTargetKind.FunctionIndex).Select(entry => entry.Target.FunctionIndex).Distinct()];
        if (indices.Length == 0)
            return module;
        var editor = new ModuleEditor(module);
        foreach (uint index in indices)
            editor.AddExport(NameOf(index), ExternKind.Function, index);
        return editor.ToModule();
    }
}
