using System.Collections.Immutable;
using ComponentInit.Wasm.Binary;

namespace ComponentInit.Wasm.CustomSections;

/// <summary>The custom section <c>dylink.0</c> of a shared library (tool conventions, DynamicLinking.md). A default array is a subsection that is not there.</summary>
public sealed record DylinkSection
{
    /// <summary>The name of the custom section.</summary>
    public const string SectionName = "dylink.0";

    /// <summary>Memory and table space, or null.</summary>
    public DylinkMemoryInfo? MemoryInfo { get; init; }

    /// <summary>Libraries that this one needs.</summary>
    public ImmutableArray<string> Needed { get; init; }

    /// <summary>Flags of exports.</summary>
    public ImmutableArray<DylinkSymbol> Exports { get; init; }

    /// <summary>Flags of imports.</summary>
    public ImmutableArray<DylinkSymbol> Imports { get; init; }

    /// <summary>Directories to search libraries in.</summary>
    public ImmutableArray<string> RuntimePath { get; init; }

    /// <summary>Subsections of other ids, undecoded.</summary>
    public ImmutableArray<Subsection> Unknown { get; init; } = [];

    /// <summary>Decodes the content of the section.</summary>
    /// <param name="content">The content, behind the name of the custom section.</param>
    /// <param name="offset">Absolute offset of the content in its file.</param>
    /// <exception cref="WasmFormatException">It is malformed.</exception>
    public static DylinkSection Decode(ReadOnlyMemory<byte> content, long offset = 0)
    {
        var section = new DylinkSection();
        foreach (var subsection in SubsectionFrames.Read(content, offset, SectionName)) section = section.With(subsection);
        return section;
    }

    /// <summary>As <see cref="Decode"/>; null for a malformed section.</summary>
    public static DylinkSection? TryDecode(ReadOnlyMemory<byte> content) => LenientDecoding.OrNull(content, Decode);

    /// <summary>The content of the section, behind the name of the custom section; subsections in the order of their ids.</summary>
    public byte[] Encode() => SubsectionFrames.Write(DylinkEncoder.Subsections(this));

    private DylinkSection With(Subsection subsection)
    {
        var reader = new WasmReader(subsection.Payload.Span, subsection.Offset, SectionName);
        var result = (DylinkSubsectionId)subsection.Id switch
        {
            DylinkSubsectionId.MemoryInfo => this with { MemoryInfo = new(reader.ReadU32(), reader.ReadU32(), reader.ReadU32(), reader.ReadU32()) },
            DylinkSubsectionId.Needed => this with { Needed = ReadNames(ref reader) },
            DylinkSubsectionId.ExportInfo => this with { Exports = ReadSymbols(ref reader, imported: false) },
            DylinkSubsectionId.ImportInfo => this with { Imports = ReadSymbols(ref reader, imported: true) },
            DylinkSubsectionId.RuntimePath => this with { RuntimePath = ReadNames(ref reader) },
            _ => null,
        };
        if (result is null) return this with { Unknown = Unknown.Add(subsection) };
        reader.ExpectEnd("subsection");
        return result;
    }

    private static ImmutableArray<string> ReadNames(ref WasmReader reader)
    {
        int count = reader.ReadCount();
        var names = ImmutableArray.CreateBuilder<string>();
        for (int i = 0; i < count; i++) names.Add(reader.ReadName());
        return names.ToImmutable();
    }

    private static ImmutableArray<DylinkSymbol> ReadSymbols(ref WasmReader reader, bool imported)
    {
        int count = reader.ReadCount();
        var symbols = ImmutableArray.CreateBuilder<DylinkSymbol>();
        for (int i = 0; i < count; i++) symbols.Add(new DylinkSymbol(imported ? reader.ReadName() : null, reader.ReadName(), reader.ReadU32()));
        return symbols.ToImmutable();
    }
}
