using ComponentInit.Core.InitTasks.Components;
using ComponentInit.Core.InitTasks.Names;
using ComponentInit.Core.InitTasks.Protocols;
using ComponentInit.Wasm.Components;
using ComponentInit.Wasm.Components.DefinedTypes;
using ComponentInit.Wasm.Components.Definitions;
using ComponentInit.Wasm.Instructions;
using ComponentInit.Wasm.Modules;

namespace ComponentInit.Core.Tests.InitTasks;

/// <summary>
/// Reads out of the code which hooks run around each core function that a component lifts or names, wherever wrappers are: <c>0 run 1</c>, with <c>4|5</c> for
/// a hook whose reason depends on what was returned.
/// </summary>
internal sealed class HookTrace
{
    private readonly CoreInstanceGraph _graph;
    private readonly SlotFillers _fillers;

    private HookTrace(Component component)
    {
        _graph = new CoreInstanceGraph(component);
        _fillers = new SlotFillers(_graph);
    }

    /// <summary>A line for each use of a core function, in the order of definitions: lifts, other canonical definitions, destructors, start functions.</summary>
    public static IReadOnlyList<string> Of(ReadOnlyMemory<byte> bytes)
    {
        var component = Component.Read(bytes);
        var trace = new HookTrace(component);
        var lines = new List<string>();
        foreach (var sort in (ComponentSort[])[ComponentSort.Function, ComponentSort.CoreFunction])
        {
            foreach (var canon in component.IndexSpaces[sort].Select(entry => entry.Definition).OfType<CanonDefinition>())
            {
                if (canon.Operation == CanonOperation.Lift) lines.Add($"lift {trace.Describe(canon.FunctionIndex)}");
                lines.AddRange(canon.Options.Where(option => option.IndexSort == ComponentSort.CoreFunction).Select(option => $"{option.Kind} {trace.Describe(option.Index)}"));
            }
        }

        foreach (var entry in component.IndexSpaces[ComponentSort.Type])
        {
            if (entry.Definition is TypeDefinition { Type: ResourceDefinedType { DestructorIndex: { } destructor } }) lines.Add($"destructor {trace.Describe(destructor)}");
        }

        lines.AddRange(trace._graph.Instances.Where(instance => instance.Module.StartFunction is not null).Select(trace.DescribeStart).Where(line => line.Length > 0));
        return lines;
    }

    private string DescribeStart(CoreModuleInstance instance)
    {
        uint start = instance.Module.StartFunction!.Value;
        string code = start < (uint)instance.Module.CountImported(ExternKind.Function) ? DescribeImport(instance, start) : DescribeCode(instance, start, "start");
        var words = code.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return string.Join(' ', words.Where(word => char.IsAsciiDigit(word[0]) || ExportClassifier.IsInitializer(word)));
    }

    private string Describe(uint coreFunction) => _graph.Resolve(ComponentSort.CoreFunction, coreFunction) is { } key ? Describe(key) : "?";

    private string Describe(CoreExportKey key)
    {
        var instance = _graph.Find(key.Instance)!;
        uint function = instance.FindFunction(key.Name)!.Value;
        if (Trampoline.Find(instance.Module, function) is { } slot && _fillers.Find(key.Instance, slot) is { } filler) return Describe(filler.By, filler.Function, key.Name);
        return function < (uint)instance.Module.CountImported(ExternKind.Function) ? key.Name : Describe(instance, function, key.Name);
    }

    private string Describe(CoreModuleInstance instance, uint function, string name)
    {
        if (function < (uint)instance.Module.CountImported(ExternKind.Function)) return DescribeImport(instance, function);
        string code = DescribeCode(instance, function, name);
        return code.Any(char.IsAsciiDigit) && code.Contains(' ', StringComparison.Ordinal) ? code : name;
    }

    private string DescribeImport(CoreModuleInstance instance, uint function)
    {
        var import = instance.Module.ImportsOf(ExternKind.Function).ElementAt((int)function);
        var key = instance.FindArgument(import.Module) is { } argument ? _graph.ResolveExport(ComponentSort.CoreFunction, argument, import.Name) : null;
        return key is null ? import.Name : Describe(key);
    }

    private string DescribeCode(CoreModuleInstance instance, uint function, string name)
    {
        var module = instance.Module;
        int imported = module.CountImported(ExternKind.Function);
        var code = module.Code[(int)function - imported];
        var walker = FunctionBody.Read(code.Bytes.Span, code.Offset).Instructions();
        var words = new List<string>();
        var constants = new List<int>();
        while (walker.MoveNext())
        {
            if (walker.Opcode == Opcode.I32Const) constants.Add(walker.Current.I32);
            if (walker.Opcode != Opcode.Call) continue;
            uint called = walker.Current.Index(ImmediateKind.Function);
            if (IsHook(module, called)) words.Add(constants.Count == 1 ? $"{constants[0]}" : $"{constants[0]}|{constants[1]}");
            else words.Add(called < (uint)imported ? DescribeImport(instance, called) : name.Replace("hook-", "", StringComparison.Ordinal));
            constants.Clear();
        }

        return string.Join(' ', words);
    }

    private static bool IsHook(WasmModule module, uint function) =>
        function < (uint)module.CountImported(ExternKind.Function)
            ? HookNames.Contains(module.ImportsOf(ExternKind.Function).ElementAt((int)function).Name)
            : module.Exports.Any(export => export.Kind == ExternKind.Function && export.Index == function && HookNames.Contains(export.Name));
}
