using System.Collections.Immutable;
using ComponentInit.Wasm.Binary;

namespace ComponentInit.Wasm.CustomSections;

/// <summary>Encodes the subsections of <c>dylink.0</c>.</summary>
internal static class DylinkEncoder
{
    internal static IEnumerable<Subsection> Subsections(DylinkSection section)
    {
        if (section.MemoryInfo is { } info) yield return Encode(DylinkSubsectionId.MemoryInfo, output => WriteMemoryInfo(output, info));
        if (!section.Needed.IsDefault) yield return Encode(DylinkSubsectionId.Needed, output => WriteNames(output, section.Needed));
        if (!section.Exports.IsDefault) yield return Encode(DylinkSubsectionId.ExportInfo, output => WriteSymbols(output, section.Exports));
        if (!section.Imports.IsDefault) yield return Encode(DylinkSubsectionId.ImportInfo, output => WriteSymbols(output, section.Imports));
        if (!section.RuntimePath.IsDefault) yield return Encode(DylinkSubsectionId.RuntimePath, output => WriteNames(output, section.RuntimePath));
        foreach (var unknown in section.Unknown) yield return unknown;
    }

    private static Subsection Encode(DylinkSubsectionId id, Action<WasmWriter> write)
    {
        var output = new WasmWriter();
        write(output);
        return new Subsection((byte)id, output.ToMemory(), 0);
    }

    private static void WriteMemoryInfo(WasmWriter output, DylinkMemoryInfo info)
    {
        output.WriteU32(info.MemorySize);
        output.WriteU32(info.MemoryAlignment);
        output.WriteU32(info.TableSize);
        output.WriteU32(info.TableAlignment);
    }

    private static void WriteNames(WasmWriter output, ImmutableArray<string> names)
    {
        output.WriteU32((uint)names.Length);
        foreach (string name in names) output.WriteName(name);
    }

    private static void WriteSymbols(WasmWriter output, ImmutableArray<DylinkSymbol> symbols)
    {
        output.WriteU32((uint)symbols.Length);
        foreach (var symbol in symbols)
        {
            if (symbol.Module is not null) output.WriteName(symbol.Module);
            output.WriteName(symbol.Name);
            output.WriteU32(symbol.Flags);
        }
    }
}
