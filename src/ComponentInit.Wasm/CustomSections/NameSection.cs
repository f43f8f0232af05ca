using System.Collections.Immutable;
using ComponentInit.Wasm.Binary;

namespace ComponentInit.Wasm.CustomSections;

/// <summary>
/// The custom section <c>name</c> (core specification, appendix A.4, and the extended name section). Subsections are decoded on demand and stay as they
/// are where nothing changes them, unknown ones too.
/// </summary>
public sealed class NameSection
{
    /// <summary>The name of the custom section.</summary>
    public const string SectionName = "name";

    private NameSection(ImmutableArray<Subsection> subsections) => Subsections = subsections;

    /// <summary>A section without names.</summary>
    public static NameSection Empty { get; } = new([]);

    /// <summary>The subsections in the order of the file.</summary>
    public ImmutableArray<Subsection> Subsections { get; }

    /// <summary>The name of the module, or null.</summary>
    /// <exception cref="WasmFormatException">The subsection is malformed.</exception>
    public string? ModuleName => Find(NameSubsectionId.Module) is { } subsection ? ReadModuleName(subsection) : null;

    /// <summary>The names of functions.</summary>
    /// <exception cref="WasmFormatException">The subsection is malformed.</exception>
    public NameMap Functions => Names(NameSubsectionId.Function);

    /// <summary>Splits the content of the section into subsections.</summary>
    /// <param name="content">The content, behind the name of the custom section.</param>
    /// <param name="offset">Absolute offset of the content in its file.</param>
    /// <exception cref="WasmFormatException">A subsection is cut off.</exception>
    public static NameSection Decode(ReadOnlyMemory<byte> content, long offset = 0) => new(SubsectionFrames.Read(content, offset, SectionName));

    /// <summary>As <see cref="Decode"/>, and decodes every known subsection; a malformed section is none, as the specification has it for custom sections.</summary>
    /// <param name="content">The content, behind the name of the custom section.</param>
    /// <returns>The section, or null if any of it is malformed.</returns>
    public static NameSection? TryDecode(ReadOnlyMemory<byte> content) => LenientDecoding.OrNull(content, DecodeFully);

    /// <summary>The names of an index space.</summary>
    /// <param name="id">A subsection that names items one by one.</param>
    /// <exception cref="WasmFormatException">The subsection is malformed.</exception>
    public NameMap Names(NameSubsectionId id)
    {
        if (IsIndirect(id) || id == NameSubsectionId.Module) throw new ArgumentOutOfRangeException(nameof(id), id, "not a name map");
        return Find(id) is { } subsection ? ReadNames(subsection) : NameMap.Empty;
    }

    /// <summary>The names of what belongs to the items of an index space.</summary>
    /// <param name="id"><see cref="NameSubsectionId.Local"/>, <see cref="NameSubsectionId.Label"/> or <see cref="NameSubsectionId.Field"/>.</param>
    /// <exception cref="WasmFormatException">The subsection is malformed.</exception>
    public IndirectNameMap IndirectNames(NameSubsectionId id)
    {
        if (!IsIndirect(id)) throw new ArgumentOutOfRangeException(nameof(id), id, "not an indirect name map");
        return Find(id) is { } subsection ? ReadIndirectNames(subsection) : IndirectNameMap.Empty;
    }

    /// <summary>Names the module.</summary>
    public NameSection WithModuleName(string name)
    {
        var output = new WasmWriter();
        output.WriteName(name);
        return With(NameSubsectionId.Module, output);
    }

    /// <summary>Replaces the names of an index space.</summary>
    public NameSection With(NameSubsectionId id, NameMap names)
    {
        if (IsIndirect(id) || id == NameSubsectionId.Module) throw new ArgumentOutOfRangeException(nameof(id), id, "not a name map");
        var output = new WasmWriter();
        names.Write(output);
        return With(id, output);
    }

    /// <summary>Replaces the names of what belongs to the items of an index space.</summary>
    public NameSection With(NameSubsectionId id, IndirectNameMap names)
    {
        if (!IsIndirect(id)) throw new ArgumentOutOfRangeException(nameof(id), id, "not an indirect name map");
        var output = new WasmWriter();
        names.Write(output);
        return With(id, output);
    }

    /// <summary>Takes a subsection away.</summary>
    public NameSection Without(NameSubsectionId id) => new([.. Subsections.Where(subsection => subsection.Id != (byte)id)]);

    /// <summary>Adds names to those of an index space; a name for an index that has one replaces it.</summary>
    /// <exception cref="WasmFormatException">The subsection is malformed.</exception>
    public NameSection Add(NameSubsectionId id, IEnumerable<NameEntry> names) => With(id, NameMap.Of([.. Names(id).Entries, .. names]));

    /// <summary>Adds names behind those of an index space, which stay as they stand and are not decoded; a malformed section is none.</summary>
    /// <param name="content">The content of the section, behind the name of the custom section.</param>
    /// <param name="id">A subsection that names items one by one.</param>
    /// <param name="names">The names, with rising indices that are larger than all there are.</param>
    /// <returns>The section, or null if the subsection or the frame of another one is malformed.</returns>
    public static NameSection? TryAppend(ReadOnlyMemory<byte> content, NameSubsectionId id, NameEntry[] names) =>
        LenientDecoding.OrNull(content, (bytes, offset) => Decode(bytes, offset).Append(id, names));

    /// <summary>Renumbers functions in the names of functions, locals and labels.</summary>
    /// <param name="map">The new index of an old one; null for a function that is gone, with its names.</param>
    /// <exception cref="WasmFormatException">One of the subsections is malformed.</exception>
    public NameSection RemapFunctions(Func<uint, uint?> map)
    {
        var result = this;
        if (Find(NameSubsectionId.Function) is not null)
        {
            var renamed = from entry in Functions.Entries let index = map(entry.Index) where index is not null select entry with { Index = index.Value };
            result = result.With(NameSubsectionId.Function, NameMap.Of(renamed));
        }

        foreach (var id in (ReadOnlySpan<NameSubsectionId>)[NameSubsectionId.Local, NameSubsectionId.Label])
        {
            if (Find(id) is null) continue;
            var renamed = from item in IndirectNames(id).Items let index = map(item.Key) where index is not null select KeyValuePair.Create(index.Value, item.Value);
            result = result.With(id, IndirectNameMap.Of(renamed));
        }

        return result;
    }

    /// <summary>The content of the section, behind the name of the custom section.</summary>
    public byte[] Encode() => SubsectionFrames.Write(Subsections);

    private static bool IsIndirect(NameSubsectionId id) => id is NameSubsectionId.Local or NameSubsectionId.Label or NameSubsectionId.Field;

    private static WasmReader Reader(Subsection subsection) => new(subsection.Payload.Span, subsection.Offset, SectionName);

    private static string ReadModuleName(Subsection subsection)
    {
        var reader = Reader(subsection);
        string name = reader.ReadName();
        reader.ExpectEnd("module name");
        return name;
    }

    private static NameMap ReadNames(Subsection subsection)
    {
        var reader = Reader(subsection);
        var names = NameMap.Read(ref reader);
        reader.ExpectEnd("name map");
        return names;
    }

    private static IndirectNameMap ReadIndirectNames(Subsection subsection)
    {
        var reader = Reader(subsection);
        var names = IndirectNameMap.Read(ref reader);
        reader.ExpectEnd("indirect name map");
        return names;
    }

    private NameSection Append(NameSubsectionId id, NameEntry[] names)
    {
        if (Find(id) is not { } present) return Add(id, names);
        var reader = Reader(present);
        int count = reader.ReadCount();
        int start = reader.Position;
        NameMap.Skip(ref reader, count);
        reader.ExpectEnd("name map");
        var output = new WasmWriter(present.Payload.Length + (64 * names.Length));
        output.WriteU32((uint)(count + names.Length));
        output.WriteBytes(present.Payload.Span[start..]);
        foreach (var entry in names) entry.Write(output);
        return With(id, output);
    }

    private Subsection? Find(NameSubsectionId id) => Subsections.FirstOrDefault(subsection => subsection.Id == (byte)id);

    private static NameSection DecodeFully(ReadOnlyMemory<byte> content, long offset)
    {
        var section = Decode(content, offset);
        foreach (var subsection in section.Subsections)
        {
            var id = (NameSubsectionId)subsection.Id;
            if (id == NameSubsectionId.Module) ReadModuleName(subsection);
            else if (IsIndirect(id)) ReadIndirectNames(subsection);
            else if (id <= NameSubsectionId.Tag) ReadNames(subsection);
        }

        return section;
    }

    private NameSection With(NameSubsectionId id, WasmWriter payload)
    {
        var added = new Subsection((byte)id, payload.ToMemory(), 0);
        if (Find(id) is { } old) return new NameSection(Subsections.Replace(old, added));
        int at = Subsections.Count(subsection => subsection.Id < (byte)id);
        return new NameSection(Subsections.Insert(at, added));
    }
}
