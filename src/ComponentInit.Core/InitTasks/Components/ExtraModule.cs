using System.Collections.Immutable;
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
    private readonly List<ExtraImport> _imports = [];
    private readonly Dictionary<string, HookFunction> _imported = new(StringComparer.Ordinal);

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
        foreach (var function in functions) TypeIndex(function.Type);
        var imports = Vector(_imports, WriteImport);
        Write(output, SectionId.Type, Vector(_types, (writer, type) => writer.WriteFunctionType(type)));
        Write(output, SectionId.Import, imports);
        Write(output, SectionId.Function, Vector(functions, (writer, function) => writer.WriteU32(TypeIndex(function.Type))));
        Write(output, SectionId.Export, Exports(functions.Count));
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

        if (_imported.TryAdd(Key(module, name), new HookFunction(name, (uint)_imports.Count))) _imports.Add(new ExtraImport(module, name, type));
    }

    private uint TypeIndex(FunctionType type)
    {
        int index = _types.IndexOf(type);
        if (index >= 0) return (uint)index;
        _types.Add(type);
        return (uint)_types.Count - 1;
    }

    private void WriteImport(WasmWriter writer, ExtraImport import)
    {
        writer.WriteName(import.Module);
        writer.WriteName(import.Name);
        writer.WriteByte(FunctionKind);
        writer.WriteU32(TypeIndex(import.Type));
    }

    private WasmWriter Exports(int count)
    {
        var writer = new WasmWriter();
        writer.WriteU32((uint)count);
        for (int i = 0; i < count; i++)
        {
            writer.WriteName(ExportName(i));
            writer.WriteByte(FunctionKind);
            writer.WriteU32((uint)(_imports.Count + i));
        }

        return writer;
    }

    private void WriteCode(WasmWriter writer, ExtraFunction function)
    {
        var hooks = function.Calls.All.Select(call => _imported[Key(function.HookModule, call.Hook)]).ToImmutableArray();
        writer.WriteByteVector(WrapperBody.Write(function.Type, function.Calls, _imported[Key(function.Module, function.Name)].Index, hooks));
    }

    private NameSection Names(IReadOnlyList<ExtraFunction> functions)
    {
        var names = new NameEntry[_imports.Count + functions.Count];
        for (int i = 0; i < _imports.Count; i++) names[i] = new NameEntry((uint)i, _imports[i].Name);
        for (int i = 0; i < functions.Count; i++) names[_imports.Count + i] = new NameEntry((uint)(_imports.Count + i), $"hook-{functions[i].Name}");
        return NameSection.Empty.WithModuleName("task-hooks").Add(NameSubsectionId.Function, names);
    }

    private static string Key(string module, string name) => $"{module}.{name}";

    private static WasmWriter Vector<T>(IReadOnlyCollection<T> items, Action<WasmWriter, T> write)
    {
        var writer = new WasmWriter();
        writer.WriteU32((uint)items.Count);
        foreach (var item in items) write(writer, item);
        return writer;
    }

    private static void Write(WasmWriter output, SectionId id, WasmWriter payload) => output.WriteBytes(SectionBuilder.Frame(id, payload.Written).Raw.Span);
}
