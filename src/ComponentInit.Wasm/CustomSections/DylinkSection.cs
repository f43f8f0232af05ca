using System.Collections.Immutable;
using ComponentInit.Wasm.Binary;

namespace ComponentInit.Wasm.CustomSections;

/// <summary>
/// The custom section <c>dylink.0</c> of a shared library (tool conventions, DynamicLinking.md). Subsections may be repeated: their lists are joined, and
/// each stays as it is where nothing changes it.
/// </summary>
public sealed record DylinkSection
{
    /// <summary>The name of the custom section.</summary>
    public const string SectionName = "dylink.0";

    private DylinkSection()
    {
    }

    /// <summary>The subsections in the order of the file.</summary>
    public ImmutableArray<Subsection> Subsections { get; private init; } = [];

    /// <summary>Memory and table space, or null.</summary>
    public DylinkMemoryInfo? MemoryInfo { get; private init; }

    /// <summary>Libraries that this one needs.</summary>
    public ImmutableArray<string> Needed { get; private init; } = [];

    /// <summary>Flags of exports.</summary>
    public ImmutableArray<DylinkSymbol> Exports { get; private init; } = [];

    /// <summary>Flags of imports.</summary>
    public ImmutableArray<DylinkSymbol> Imports { get; private init; } = [];

    /// <summary>Directories to search libraries in.</summary>
    public ImmutableArray<string> RuntimePath { get; private init; } = [];

    /// <summary>Decodes the content of the section.</summary>
    /// <param name="content">The content, behind the name of the custom section.</param>
    /// <param name="offset">Absolute offset of the content in its file.</param>
    /// <exception cref="WasmFormatException">It is malformed.</exception>
    public static DylinkSection Decode(ReadOnlyMemory<byte> content, long offset = 0)
    {
        var subsections = SubsectionFrames.Read(content, offset, SectionName);
        DylinkMemoryInfo? memoryInfo = null;
        List<string> needed = [], runtimePath = [];
        List<DylinkSymbol> exports = [], imports = [];
        foreach (var subsection in subsections)
        {
            var reader = new WasmReader(subsection.Payload.Span, subsection.Offset, SectionName);
            switch ((DylinkSubsectionId)subsection.Id)
            {
                case DylinkSubsectionId.MemoryInfo: memoryInfo = new(reader.ReadU32(), reader.ReadU32(), reader.ReadU32(), reader.ReadU32()); break;
                case DylinkSubsectionId.Needed: ReadNames(ref reader, needed); break;
                case DylinkSubsectionId.ExportInfo: ReadSymbols(ref reader, imported: false, exports); break;
                case DylinkSubsectionId.ImportInfo: ReadSymbols(ref reader, imported: true, imports); break;
                case DylinkSubsectionId.RuntimePath: ReadNames(ref reader, runtimePath); break;
                default: continue;
            }

            reader.ExpectEnd("subsection");
        }

        return new DylinkSection
        {
            Subsections = subsections,
            MemoryInfo = memoryInfo,
            Needed = [.. needed],
            Exports = [.. exports],
            Imports = [.. imports],
            RuntimePath = [.. runtimePath],
        };
    }

    /// <summary>As <see cref="Decode"/>; null for a malformed section.</summary>
    public static DylinkSection? TryDecode(ReadOnlyMemory<byte> content) => LenientDecoding.OrNull(content, Decode);

    /// <summary>Declares other memory and table space.</summary>
    public DylinkSection WithMemoryInfo(DylinkMemoryInfo info)
    {
        var output = new WasmWriter();
        output.WriteU32(info.MemorySize);
        output.WriteU32(info.MemoryAlignment);
        output.WriteU32(info.TableSize);
        output.WriteU32(info.TableAlignment);
        var kept = Subsections.RemoveAll(subsection => subsection.Id == (byte)DylinkSubsectionId.MemoryInfo);
        return this with { MemoryInfo = info, Subsections = kept.Insert(0, new Subsection((byte)DylinkSubsectionId.MemoryInfo, output.ToMemory(), 0)) };
    }

    /// <summary>The content of the section, behind the name of the custom section.</summary>
    public byte[] Encode() => SubsectionFrames.Write(Subsections);

    private static void ReadNames(ref WasmReader reader, List<string> names)
    {
        for (int left = reader.ReadCount(); left > 0; left--) names.Add(reader.ReadName());
    }

    private static void ReadSymbols(ref WasmReader reader, bool imported, List<DylinkSymbol> symbols)
    {
        for (int left = reader.ReadCount(); left > 0; left--) symbols.Add(new DylinkSymbol(imported ? reader.ReadName() : null, reader.ReadName(), reader.ReadU32()));
    }
}
