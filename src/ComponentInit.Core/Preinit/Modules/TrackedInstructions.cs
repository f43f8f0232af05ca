using System.Collections.Immutable;
using ComponentInit.Wasm.Instructions;
using ComponentInit.Wasm.Modules;
using ComponentInit.Wasm.Types;

namespace ComponentInit.Core.Preinit.Modules;

/// <summary>Which instructions change state that needs a flag, in a given module.</summary>
internal sealed class TrackedInstructions
{
    private readonly HashSet<uint> _referenceGlobals;
    private readonly ImmutableDictionary<uint, TrackedState> _imports;

    /// <summary>Looks at what a module defines, so that only what can matter is tracked.</summary>
    /// <param name="module">The module.</param>
    /// <param name="imports">What calls of imported functions change, by their indices.</param>
    public TrackedInstructions(WasmModule module, ImmutableDictionary<uint, TrackedState> imports)
    {
        _imports = imports;
        var imported = module.Imports.Where(import => import.Kind == ExternKind.Global).Select(import => import.Global!);
        GlobalType[] globals = [.. imported, .. module.Globals.Select(global => global.Type)];
        _referenceGlobals = [.. globals.Index().Where(item => item.Item is { IsMutable: true, Value.IsReference: true }).Select(item => (uint)item.Index)];
        List<Opcode> opcodes =
        [
            Opcode.TableSet, Opcode.TableGrow, Opcode.TableCopy, Opcode.TableFill, Opcode.TableInit, Opcode.ElemDrop, Opcode.DataDrop,
        ];
        if (_referenceGlobals.Count > 0) opcodes.Add(Opcode.GlobalSet);
        if (HoldsObjects(module)) opcodes.AddRange([Opcode.StructSet, Opcode.ArraySet, Opcode.ArrayFill, Opcode.ArrayCopy, Opcode.ArrayInitData, Opcode.ArrayInitElem]);
        if (!imports.IsEmpty) opcodes.AddRange([Opcode.Call, Opcode.ReturnCall]);
        Opcodes = OpcodeSet.Of(opcodes);
    }

    /// <summary>The instructions to look at.</summary>
    public OpcodeSet Opcodes { get; }

    /// <summary>What an instruction changes; null for nothing that is tracked.</summary>
    public (TrackedState State, uint Index)? Classify(in Instruction instruction) => instruction.Opcode switch
    {
        Opcode.TableSet or Opcode.TableGrow or Opcode.TableCopy or Opcode.TableFill or Opcode.TableInit => (TrackedState.Table, instruction.Index(ImmediateKind.Table)),
        Opcode.ElemDrop => (TrackedState.ElementSegment, instruction.Index(ImmediateKind.Elem)),
        Opcode.DataDrop => (TrackedState.DataSegment, instruction.Index(ImmediateKind.Data)),
        Opcode.GlobalSet => instruction.Index(ImmediateKind.Global) is var global && _referenceGlobals.Contains(global) ? (TrackedState.ReferenceGlobal, global) : null,
        Opcode.Call or Opcode.ReturnCall => instruction.Index(ImmediateKind.Function) is var function && _imports.TryGetValue(function, out var state) ? (state, function) : null,
        _ => (TrackedState.Objects, 0),
    };

    // Objects that only locals refer to are gone when init has returned: writes matter where a global or a table can hold an object from the start.
    private static bool HoldsObjects(WasmModule module) =>
        module.Globals.Any(global => RefersToObjects(module, global.Type.Value))
        || module.Tables.Any(table => RefersToObjects(module, table.Type.Element))
        || module.Imports.Any(import => (import.Global is { } global && RefersToObjects(module, global.Value)) || (import.Table is { } table && RefersToObjects(module, table.Element)));

    private static bool RefersToObjects(WasmModule module, CoreValueType type)
    {
        if (!type.IsReference) return false;
        if (type.Heap.IsIndex) return type.Heap.Code >= module.Types.Length || module.Types[type.Heap.Code].Composite is not FunctionType;
        return type.Heap.ToString() is "any" or "eq" or "struct" or "array" or "extern";
    }
}
