using System.Collections.Immutable;
using ComponentInit.Wasm.Binary;
using ComponentInit.Wasm.Instructions;
using ComponentInit.Wasm.Types;

namespace ComponentInit.Core.Preinit.Modules;

/// <summary>Writes active element segments with the elements that init changed; they come behind those of the program, and so over them.</summary>
internal static class ElementSegmentWriter
{
    private const uint WithTable = 2;
    private const uint WithTableAndExpressions = 6;

    /// <summary>Unchanged elements between two changed ones that are written rather than a further segment.</summary>
    private const int LargestGap = 6;

    /// <summary>Writes the segments.</summary>
    /// <param name="tables">The tables that init changed.</param>
    /// <param name="count">How many segments there are.</param>
    /// <returns>Their bytes, one after the other.</returns>
    public static ReadOnlyMemory<byte> Write(ImmutableArray<CapturedTable> tables, out int count)
    {
        var writer = new WasmWriter();
        count = 0;
        foreach (var table in tables)
        {
            foreach (var (start, end) in Runs(table))
            {
                Write(writer, table, start, table.After[start..end]);
                count++;
            }
        }

        return writer.ToMemory();
    }

    private static IEnumerable<(int Start, int End)> Runs(CapturedTable table)
    {
        int start = -1, end = -1;
        foreach (int index in table.Changed)
        {
            if (start >= 0 && index - end > LargestGap)
            {
                yield return (start, end);
                start = -1;
            }

            if (start < 0) start = index;
            end = index + 1;
        }

        if (start >= 0) yield return (start, end);
    }

    private static void Write(WasmWriter writer, CapturedTable table, int start, ImmutableArray<Referent> elements)
    {
        bool functions = table.Type.Element == CoreValueType.FuncRef && elements.All(element => element.Function is not null);
        bool first = functions && table.TableIndex == 0;
        writer.WriteU32(first ? 0 : functions ? WithTable : WithTableAndExpressions);
        if (!first) writer.WriteU32(table.TableIndex);
        var code = new InstructionWriter(writer);
        _ = table.Type.Limits.Is64 ? code.I64Const(start) : code.I32Const(start);
        code.End();
        if (functions && !first) writer.WriteByte(0);
        if (!functions) writer.WriteValueType(table.Type.Element);
        writer.WriteU32((uint)elements.Length);
        foreach (var element in elements)
        {
            if (functions) writer.WriteU32(element.Function!.Value);
            else ConstantInitialiser.Write(writer, element, table.Type.Element.Heap);
        }
    }
}
