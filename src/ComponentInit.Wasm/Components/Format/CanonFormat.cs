using System.Collections.Immutable;
using ComponentInit.Wasm.Binary;
using ComponentInit.Wasm.Components.Definitions;
using ComponentInit.Wasm.Types;

namespace ComponentInit.Wasm.Components.Format;

/// <summary>Canonical definitions (component-model, Binary.md, Canonical Definitions), driven by the table <see cref="CanonOperations"/>.</summary>
internal static class CanonFormat
{
    private const byte FunctionSort = 0x00;

    public static ComponentDefinition Read(ref WasmReader reader)
    {
        var operation = (CanonOperation)reader.PeekByte();
        if (!CanonOperations.IsKnown(operation)) reader.Fail($"malformed canonical definition 0x{(byte)operation:x2}");
        reader.Skip(1);
        var canon = new CanonDefinition(operation);
        foreach (var immediate in operation.Immediates()) canon = ReadImmediate(ref reader, canon, immediate);
        return canon;
    }

    public static void Write(DefinitionWriter writer, CanonDefinition canon)
    {
        writer.Bytes.WriteByte((byte)canon.Operation);
        foreach (var immediate in canon.Operation.Immediates()) WriteImmediate(writer, canon, immediate);
    }

    private static CanonDefinition ReadImmediate(ref WasmReader reader, CanonDefinition canon, CanonImmediate immediate) => immediate switch
    {
        CanonImmediate.CoreFunction or CanonImmediate.Function => canon with { FunctionIndex = ReadFunction(ref reader, canon.Operation) },
        CanonImmediate.Type => canon with { TypeIndex = reader.ReadU32() },
        CanonImmediate.Options => canon with { Options = ReadOptions(ref reader) },
        CanonImmediate.Result => canon with { Result = TypeFormat.ReadResult(ref reader) },
        CanonImmediate.Async => canon with { IsAsync = Flag.Read(ref reader, "async") },
        CanonImmediate.Cancellable => canon with { IsCancellable = Flag.Read(ref reader, "cancellable") },
        CanonImmediate.Shared => canon with { IsShared = Flag.Read(ref reader, "shared") },
        CanonImmediate.CoreValueType => canon with { SlotType = TypeReader.ReadValueType(ref reader) },
        CanonImmediate.Slot => canon with { Slot = reader.ReadU32() },
        CanonImmediate.CoreType => canon with { CoreTypeIndex = reader.ReadU32() },
        CanonImmediate.Table => canon with { TableIndex = reader.ReadU32() },
        _ => canon with { MemoryIndex = reader.ReadU32() },
    };

    private static uint ReadFunction(ref WasmReader reader, CanonOperation operation)
    {
        if (reader.PeekByte() != FunctionSort) reader.Fail($"malformed canonical {operation.Name()}: sort 0x{reader.PeekByte():x2} where a function is expected");
        reader.Skip(1);
        return reader.ReadU32();
    }

    private static ImmutableArray<CanonOption> ReadOptions(ref WasmReader reader)
    {
        int count = reader.ReadCount();
        var options = ImmutableArray.CreateBuilder<CanonOption>();
        for (int i = 0; i < count; i++)
        {
            byte kind = reader.PeekByte();
            if (kind > (byte)CanonOptionKind.Gc) reader.Fail($"malformed canonical option 0x{kind:x2}");
            reader.Skip(1);
            var option = new CanonOption((CanonOptionKind)kind);
            options.Add(option.IndexSort is null ? option : option with { Index = reader.ReadU32() });
        }

        return options.ToImmutable();
    }

    private static void WriteImmediate(DefinitionWriter writer, CanonDefinition canon, CanonImmediate immediate)
    {
        switch (immediate)
        {
            case CanonImmediate.CoreFunction:
                writer.Bytes.WriteByte(FunctionSort);
                writer.WriteIndex(ComponentSort.CoreFunction, canon.FunctionIndex);
                break;
            case CanonImmediate.Function:
                writer.Bytes.WriteByte(FunctionSort);
                writer.WriteIndex(ComponentSort.Function, canon.FunctionIndex);
                break;
            case CanonImmediate.Type: writer.WriteIndex(ComponentSort.Type, canon.TypeIndex); break;
            case CanonImmediate.Options: WriteOptions(writer, canon.Options); break;
            case CanonImmediate.Result: TypeFormat.WriteResult(writer, canon.Result); break;
            case CanonImmediate.Async: Flag.Write(writer.Bytes, canon.IsAsync); break;
            case CanonImmediate.Cancellable: Flag.Write(writer.Bytes, canon.IsCancellable); break;
            case CanonImmediate.Shared: Flag.Write(writer.Bytes, canon.IsShared); break;
            case CanonImmediate.CoreValueType: CoreTypeFormat.WriteValueType(writer, canon.SlotType); break;
            case CanonImmediate.Slot: writer.Bytes.WriteU32(canon.Slot); break;
            case CanonImmediate.CoreType: writer.WriteIndex(ComponentSort.CoreType, canon.CoreTypeIndex); break;
            case CanonImmediate.Table: writer.WriteIndex(ComponentSort.CoreTable, canon.TableIndex); break;
            case CanonImmediate.Memory: writer.WriteIndex(ComponentSort.CoreMemory, canon.MemoryIndex); break;
        }
    }

    private static void WriteOptions(DefinitionWriter writer, ImmutableArray<CanonOption> options)
    {
        writer.Bytes.WriteU32((uint)options.Length);
        foreach (var option in options)
        {
            writer.Bytes.WriteByte((byte)option.Kind);
            if (option.IndexSort is { } sort) writer.WriteIndex(sort, option.Index);
        }
    }
}
