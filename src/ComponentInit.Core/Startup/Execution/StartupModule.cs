using System.Collections.Immutable;
using System.Globalization;
using ComponentInit.Core.Startup.Plans;
using ComponentInit.Wasm;
using ComponentInit.Wasm.Modules;
using ComponentInit.Wasm.Types;

namespace ComponentInit.Core.Startup.Execution;

/// <summary>A module in the form in which its plan can be executed: functions that a plan names by index have an export then.</summary>
internal sealed class StartupModule
{
    private const string ReservedPrefix = "componentinit:entry:";
    private readonly ImmutableHashSet<string> _hidden;

    /// <summary>Prepares a module.</summary>
    /// <exception cref="WasmException"><see cref="WasmErrorCode.StartupInvalid"/>: a function index is out of range (INIT009).</exception>
    public StartupModule(WasmModule module, StartupPlan plan)
    {
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

    /// <summary>Whether there is a memory that threads share.</summary>
    public bool HasSharedMemory => Original.ImportsOf(ExternKind.Memory).Any(import => import.Memory!.Limits.IsShared) || Original.Memories.Any(memory => memory.Limits.IsShared);

    /// <summary>The exports that an entry calls, in order.</summary>
    public IEnumerable<string> TargetsOf(StartupEntry entry) => entry.Target.Kind switch
    {
        EntryTargetKind.Export => [entry.Target.Name],
        EntryTargetKind.FunctionIndex => [NameOf(entry.Target.FunctionIndex)],
        EntryTargetKind.Prefix => FunctionsOf(Original).Where(name => name.StartsWith(entry.Target.Name, StringComparison.Ordinal)),
        _ => FunctionsOf(Original),
    };

    /// <summary>The type of an exported function.</summary>
    /// <exception cref="WasmException"><see cref="WasmErrorCode.StartupInvalid"/>: there is none (INIT007, INIT008).</exception>
    public FunctionType TypeOf(string export)
    {
        var found = Module.Exports.FirstOrDefault(item => item.Name == export)
            ?? throw new WasmException(WasmErrorCode.StartupInvalid, $"INIT007: There is no export '{export}', which the start-up plan calls.");
        return found.Kind == ExternKind.Function
            ? Module.FunctionTypeOf(found.Index)
            : throw new WasmException(WasmErrorCode.StartupInvalid, $"INIT008: The export '{export}', which the start-up plan calls, is a {found.Kind.ToString().ToLowerInvariant()}.");
    }

    private static IEnumerable<string> FunctionsOf(WasmModule module) => module.Exports.Where(export => export.Kind == ExternKind.Function).Select(export => export.Name);

    private static string NameOf(uint function) => string.Create(CultureInfo.InvariantCulture, $"{ReservedPrefix}{function}");

    private static WasmModule ExportByIndex(WasmModule module, StartupPlan plan)
    {
        uint[] indices = [.. plan.Entries.Where(entry => entry.Target.Kind == EntryTargetKind.FunctionIndex).Select(entry => entry.Target.FunctionIndex).Distinct()];
        if (indices.Length == 0)
            return module;
        var editor = new ModuleEditor(module);
        foreach (uint index in indices)
        {
            if (index >= module.FunctionCount)
                throw new WasmException(WasmErrorCode.StartupInvalid, string.Create(CultureInfo.InvariantCulture, $"INIT009: There is no function {index}, which the start-up plan calls."));
            editor.AddExport(NameOf(index), ExternKind.Function, index);
        }

        return editor.ToModule();
    }
}
