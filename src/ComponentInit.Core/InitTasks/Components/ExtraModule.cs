using System.Globalization;
using ComponentInit.Core.InitTasks.Protocols;
using ComponentInit.Core.InitTasks.Wrappers;
using ComponentInit.Wasm;
using ComponentInit.Wasm.Binary;
using ComponentInit.Wasm.CustomSections;
using ComponentInit.Wasm.Modules;
using ComponentInit.Wasm.Types;

namespace ComponentInit.Core.InitTasks.Components;

/// <summary>Writes a core module of wrappers: it imports hooks and originals, and exports the wrapper of each by its number.</summary>
internal sealed class ExtraModule
{
    private const byte FunctionKind = 0x00;

    private readonly List<FunctionType> _types = [];
    private readonly List<(string Module, string Name, FunctionType Type)> _imports = [];
    private readonly Dictionary<(string Module, string Name), uint> _imported = [];

    /// <summary>Writes the module.</summary>
    /// <param name="functions">What to wrap.</param>
    /// <exception cref="WasmException"><see cref="WasmErrorCode.InitTaskUnsupported"/>: a type refers to other types of its module.</exception>
    public static byte[] Write(IReadOnlyList<ExtraFunction> functions) => new ExtraModule().WriteModule(functions);

    /// <summary>The name that a wrapper is exported by.</summary>
    public static string ExportName(int index) => index.ToString(CultureInfo.InvariantCulture);

    private byte[] WriteModule(IReadOnlyList<ExtraFunction> functions)
    {
        foreach (var function in functions)
        {
            foreach (var call in function.Calls.All) Import(function.HookModule, call.Hook, ModuleHooks.TypeOf(call.Hook));
        }

        foreach (var function in functions) Import(function.Module, function.Name, function.Type);
        var output = new WasmWriter();
        output.WriteBytes(Preamble.Module);
        var types = functions.Select(function => TypeIndex(function.Type)).ToList();
        var imports = Vector(_imports, WriteImport);
        Write(output, SectionId.Type, Vector(_types, (writer, type) => writer.WriteFunctionType(type)));
        Write(output, SectionId.Import, imports);
        Write(output, SectionId.Function, Vector(types, (writer, type) => writer.WriteU32(type)));
        Write(output, SectionId.Export, Vector(Enumerable.Range(0, functions.Count).ToList(), WriteExport));
        Write(output, SectionId.Code, Vector(functions, WriteCode));
        output.WriteBytes(SectionBuilder.FrameCustom(NameSection.SectionName, Names(functions).Encode()).Raw.Span);
        return output.ToArray();
    }

    private void Import(string module, string name, FunctionType type)
    {
        foreach (var value in type.Parameters.Concat(type.Results))
        {
            if (value.IsReference && value.Heap.IsIndex)
                throw new WasmException(WasmErrorCode.InitTaskUnsupported, $"The function {name} is {type}, which refers to a type of its own module: it cannot be wrapped in another one.");
        }

        if (_imported.TryAdd((module, name), (uint)_imports.Count)) _imports.Add((module, name, type));
    }

    private uint TypeIndex(FunctionType type)
    {
        int index = _types.IndexOf(type);
        if (index >= 0) return (uint)index;
        _types.Add(type);
        return (uint)_types.Count - 1;
    }

    private void WriteImport(WasmWriter writer, (string Module, string Name, FunctionType Type) import)
    {
        writer.WriteName(import.Module);
        writer.WriteName(import.Name);
        writer.WriteByte(FunctionKind);
        writer.WriteU32(TypeIndex(import.Type));
    }

    private void WriteExport(WasmWriter writer, int index)
    {
        writer.WriteName(ExportName(index));
        writer.WriteByte(FunctionKind);
        writer.WriteU32((uint)(_imports.Count + index));
    }

    private void WriteCode(WasmWriter writer, ExtraFunction function)
    {
        var hooks = function.Calls.All.Select(call => call.Hook).Distinct().ToDictionary(hook => hook, hook => _imported[(function.HookModule, hook)]);
        writer.WriteByteVector(WrapperBody.Write(function.Type, function.Calls, _imported[(function.Module, function.Name)], hooks));
    }

    private NameSection Names(IReadOnlyList<ExtraFunction> functions)
    {
        var imported = _imports.Select((import, i) => new NameEntry((uint)i, import.Name));
        var defined = functions.Select((function, i) => new NameEntry((uint)(_imports.Count + i), $"hook-{function.Name}"));
        return NameSection.Empty.WithModuleName("task-hooks").Add(NameSubsectionId.Function, imported.Concat(defined));
    }

    private static WasmWriter Vector<T>(IReadOnlyCollection<T> items, Action<WasmWriter, T> write)
    {
        var writer = new WasmWriter();
        writer.WriteU32((uint)items.Count);
        foreach (var item in items) write(writer, item);
        return writer;
    }

    private static void Write(WasmWriter output, SectionId id, WasmWriter payload) => output.WriteBytes(SectionBuilder.Frame(id, payload.Written).Raw.Span);
}
