using System.Collections.Immutable;
using ComponentInit.Core.Binaries;
using ComponentInit.Core.Preinit.Modules;
using ComponentInit.Runtime.Modules;
using ComponentInit.Wasm;
using ComponentInit.Wasm.Binary;
using ComponentInit.Wasm.Components;
using ComponentInit.Wasm.Components.Definitions;
using ComponentInit.Wasm.Components.Origins;
using ComponentInit.Wasm.Modules;

namespace ComponentInit.Core.Snapshots.Comparison;

/// <summary>Reads off a binary what its core instances start with, without running it.</summary>
internal static class BinaryStates
{
    /// <summary>Elements of the largest table that is looked at: a type takes no room in a file, whatever it declares.</summary>
    private const ulong LargestTable = 1 << 20;

    /// <summary>The instances of a module (one) or of a component (those outside nested components).</summary>
    /// <exception cref="WasmException">A segment lies outside its memory: <see cref="WasmErrorCode.WasmInvalid"/>; or the binary is malformed.</exception>
    public static ImmutableArray<InstanceState> Of(WasmBinary binary) =>
        binary.Kind == BinaryKind.Module ? [Of(0, binary.ReadModule())] : [.. OfComponent(binary.ReadComponent())];

    private static IEnumerable<InstanceState> OfComponent(Component component)
    {
        var scope = new InstanceScope(component);
        foreach (var entry in component.IndexSpaces[ComponentSort.CoreInstance])
        {
            if (entry.Definition is CoreInstantiation instantiation
                && scope.Trace(ComponentSort.CoreModule, instantiation.ModuleIndex).Entry.Definition is CoreModuleDefinition definition)
            {
                yield return Of((int)entry.Index, definition.Read());
            }
        }
    }

    private static InstanceState Of(int index, WasmModule module)
    {
        var constants = new ConstantEvaluator(module);
        var references = new InitialReferences(module);
        return new InstanceState(index, [.. Memories(module, constants)], [.. Globals(module, constants, references)], [.. Tables(module, references)], true);
    }

    private static IEnumerable<GlobalState> Globals(WasmModule module, ConstantEvaluator constants, InitialReferences references) =>
        from index in Enumerable.Range(0, module.Globals.Length)
        let text = constants.InitialOf(index) is { } value ? CoreValueText.Of(value) : references.OfGlobal(index) is { IsKnown: true } referent ? referent.ToString() : null
        where text is not null
        select new GlobalState(index, text);

    private static IEnumerable<TableState> Tables(WasmModule module, InitialReferences references)
    {
        foreach (var (index, table) in module.Tables.Index())
        {
            ulong size = table.Type.Limits.Minimum;
            if (size > LargestTable)
            {
                yield return new TableState(index, (long)Math.Min(size, long.MaxValue), new Dictionary<long, string?>(), null);
                continue;
            }

            var elements = references.OfTable(index, (long)size);
            yield return new TableState(index, elements.Length, elements.Index().Where(item => !item.Item.IsNull).ToDictionary(item => (long)item.Index, item => item.Item.IsKnown ? item.Item.ToString() : null), Referent.Null.ToString());
        }
    }

    private static IEnumerable<MemoryState> Memories(WasmModule module, ConstantEvaluator constants)
    {
        uint imported = (uint)module.CountImported(ExternKind.Memory);
        var segments = module.Data.Index().Where(item => item.Item.Mode == SegmentMode.Active).ToLookup(item => item.Item.MemoryIndex);
        foreach (var (index, type) in module.Memories.Index())
        {
            var content = new SegmentContent();
            foreach (var (number, segment) in segments[imported + (uint)index])
            {
                if (constants.Evaluate(segment.Offset!.Value) is not { } offset) continue;
                content.Add(Place(number, segment, offset, type), segment.Bytes);
            }

            yield return new MemoryState(index, (long)type.Limits.Minimum, content);
        }
    }

    private static long Place(int number, DataSegment segment, CoreValue offset, Wasm.Types.MemoryType type)
    {
        ulong start = offset.Kind == CoreValueKind.I32 ? (uint)offset.AsI32 : (ulong)offset.AsI64;
        UInt128 size = (UInt128)type.Limits.Minimum << type.PageSizeLog2;
        return (UInt128)start + (uint)segment.Bytes.Length <= UInt128.Min(size, long.MaxValue)
            ? (long)start
            : throw new WasmException(WasmErrorCode.WasmInvalid, $"Data segment {number} ends behind its memory of {size} bytes: no instance of this module can be made.");
    }
}
